package nl.plein.needs.ask;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.plein.needs.Answers;
import nl.plein.needs.ChangeDetails;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.EntryId;
import nl.plein.needs.FilledIn;
import nl.plein.needs.Guardians;
import nl.plein.needs.Parties;
import nl.plein.needs.Welcome;
import nl.plein.people.People;
import nl.plein.people.PersonId;
import org.springframework.stereotype.Component;

/**
 * Changes an entry with the link of one of those it is about. What was answered follows at once. Of people only who came with
 * this very entry, and is known from nothing else, is changed by it; all others are asked at their address as it stands.
 */
@Component
class ChangeEntry {

    private final Entries entries;
    private final FilledIn filledIn;
    private final Guardians guardians;
    private final Parties parties;
    private final ChangeDetails changeDetails;
    private final People people;
    private final Welcome welcome;
    private final TellParent tellParent;

    ChangeEntry(
            Entries entries,
            FilledIn filledIn,
            Guardians guardians,
            Parties parties,
            ChangeDetails changeDetails,
            People people,
            Welcome welcome,
            TellParent tellParent) {
        this.entries = entries;
        this.filledIn = filledIn;
        this.guardians = guardians;
        this.parties = parties;
        this.changeDetails = changeDetails;
        this.people = people;
        this.welcome = welcome;
        this.tellParent = tellParent;
    }

    /** One change: what was on the form before, and what is on it now. */
    private record Change(Entry entry, PersonId holder, Answers before, Draft draft, Locale language) {

        boolean differs(String... fields) {
            return List.of(fields).stream().anyMatch(field -> !now(field).equals(before.one(field)));
        }

        String now(String field) {
            return draft.answers().one(field);
        }

        boolean by(PersonId person) {
            return holder.equals(person);
        }
    }

    EntryId change(Draft draft, Draft.Change begun, Locale language) {
        var entry = entries.find(begun.entry()).orElseThrow();
        if (entry.state() == Entry.State.WITHDRAWN) return entry.id();
        var change = new Change(entry, begun.holder(), filledIn.of(entry.id()), draft, language);
        entries.change(entry.id(), TellParent.told(draft));
        tellParent.tell(draft, entry.id(), language);
        if (draft.asking().throughSomebodyElse()) arranger(change);
        if (draft.asking().underSixteen()) child(change);
        else {
            person(change);
            grownUp(change);
        }
        return entry.id();
    }

    /** Somebody else arranges it from now on; whoever did is told, and stays who they are. */
    private void arranger(Change change) {
        var entry = change.entry();
        if (entry.arranger() != null && !change.differs("arranger-name", "arranger-email")) return;
        var now = register(change, change.now("arranger-name"), change.now("arranger-email"));
        if (now.equals(entry.arranger())) return;
        welcome.tellArranger(entry);
        parties.isArrangedBy(entry, now);
        welcome.greetArranger(entry.id());
    }

    private void person(Change change) {
        var id = change.entry().person();
        var person = people.find(id).orElseThrow();
        var draft = change.draft();
        var mayBeRenamed = change.by(id) || person.email() == null;
        var made = people.madeFor(change.entry().id().value(), id).filter(_ -> mayBeRenamed);
        var name = change.now("given-name");
        made.ifPresent(mine -> people.change(mine, name, draft.phone(), change.language().getLanguage()));
        var isAnotherAddress = draft.email() != null && !draft.email().equalsIgnoreCase(person.email());
        if (made.isPresent() ? isAnotherAddress : change.by(id) || change.differs("given-name", "email", "phone"))
            changeDetails.ask(change.entry(), id, name, draft.email(), draft.phone(), change.language());
        else if (change.by(id)) changeDetails.stop(id);
    }

    /** Somebody under 16 has no address, and is nobody who was here before. */
    private void child(Change change) {
        var entry = change.entry();
        var current = guardians.find(entry.id());
        var name = change.now("given-name");
        var made = people.madeFor(entry.id().value(), entry.person())
                .filter(_ -> current.isPresent() || people.find(entry.person()).orElseThrow().email() == null);
        if (made.isPresent()) people.change(made.get(), name, null, change.language().getLanguage());
        else if (current.isEmpty())
            parties.isAbout(entry, people.registerFor(
                    entry.id().value(), entry.organisation(), name, null, null, change.language().getLanguage()));
        guardian(change, current);
    }

    /** Another parent says yes anew. Who said yes already gives that to another one only through their own link. */
    private void guardian(Change change, Optional<Guardians.Guardian> current) {
        var id = change.entry().id();
        if (current.isEmpty()) {
            askGuardian(change);
            return;
        }
        var asked = current.get();
        var self = people.find(asked.person()).orElseThrow();
        if (change.by(asked.person()) && People.isCalled(self, change.now("guardian-name"))) {
            changeDetails.ask(
                    change.entry(), self.id(), change.now("guardian-name"), change.now("guardian-email"), self.phone(), change.language());
            return;
        }
        if (!change.by(asked.person()) && !change.differs("guardian-name", "guardian-email")) return;
        if (!change.by(asked.person()) && asked.confirmedAt() != null) {
            welcome.tellGuardian(id, "letter.guardian.kept");
            return;
        }
        welcome.tellGuardian(id, "letter.guardian.gone");
        askGuardian(change);
    }

    private void askGuardian(Change change) {
        var id = change.entry().id();
        guardians.ask(id, register(change, change.now("guardian-name"), change.now("guardian-email")));
        welcome.askGuardian(id);
    }

    /** A parent who said yes goes on speaking, until they say themselves that it is not needed any more. */
    private void grownUp(Change change) {
        var id = change.entry().id();
        var current = guardians.find(id);
        if (current.isEmpty()) return;
        var byParent = change.by(current.get().person());
        if (!byParent && current.get().confirmedAt() != null) {
            welcome.tellGuardian(id, "letter.guardian.kept");
            return;
        }
        if (!byParent) welcome.tellGuardian(id, "letter.guardian.gone");
        guardians.drop(id);
    }

    private PersonId register(Change change, String name, String email) {
        var entry = change.entry();
        return people.registerFor(
                entry.id().value(), entry.organisation(), name, email, null, change.language().getLanguage());
    }
}
