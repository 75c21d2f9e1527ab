package nl.plein.needs.ask;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.EntryId;
import nl.plein.needs.Guardians;
import nl.plein.needs.Welcome;
import nl.plein.people.People;
import nl.plein.people.PersonId;
import nl.plein.shared.Form;
import nl.plein.shared.Outcome;
import nl.plein.shared.Postcodes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns a filled-in form into an entry, or changes the entry it belongs to. Sending twice does it once. */
@Component
class SendDraft {

    private final Drafts drafts;
    private final Entries entries;
    private final Guardians guardians;
    private final People people;
    private final Welcome welcome;
    private final Postcodes postcodes;
    private final ChangeEntry changeEntry;
    private final TellParent tellParent;
    private final Clock clock;

    SendDraft(
            Drafts drafts, Entries entries, Guardians guardians, People people, Welcome welcome, Postcodes postcodes,
            ChangeEntry changeEntry, TellParent tellParent, Clock clock) {
        this.tellParent = tellParent;
        this.changeEntry = changeEntry;
        this.drafts = drafts;
        this.entries = entries;
        this.guardians = guardians;
        this.people = people;
        this.welcome = welcome;
        this.postcodes = postcodes;
        this.clock = clock;
    }

    /** Refused when a question is open or no longer answered well; the reason is the key of that question. */
    @Transactional
    Outcome<EntryId> send(Draft.Door door, UUID id, Locale language) {
        var draft = drafts.lock(door, id).orElseThrow();
        if (draft.sentAs() != null) return Outcome.done(draft.sentAs());
        for (var question : draft.questions())
            if (!isAnswered(draft, question)) return Outcome.refused(question.key());

        var entry = draft.changes() == null ? add(draft, language) : changeEntry.change(draft, draft.changes(), language);
        drafts.sent(draft, entry);
        return Outcome.done(entry);
    }

    private boolean isAnswered(Draft draft, Question question) {
        if (!draft.answered().contains(question.key())) return false;
        var form = draft.form();
        question.check(form, draft.asking(), postcodes);
        return !form.isWrong();
    }

    private EntryId add(Draft draft, Locale language) {
        var form = draft.form();
        var id = EntryId.create();
        var entry = new Entry(
                id,
                draft.side(),
                draft.kind().key(),
                draft.kind().organisation(),
                people.registerFor(
                        id.value(), draft.kind().organisation(), form.value("given-name"),
                        draft.email(), draft.phone(), language.getLanguage()),
                arranger(draft, id, form, language),
                TellParent.told(draft),
                clock.instant(),
                Entry.State.OPEN);
        entries.add(entry);
        askGuardian(draft, entry.id(), form, language);
        welcome.greet(entry.id());
        tellParent.tell(draft, entry.id(), language);
        return entry.id();
    }

    private void askGuardian(Draft draft, EntryId id, Form form, Locale language) {
        if (!draft.asking().underSixteen()) return;
        var guardian = people.registerFor(
                id.value(), draft.kind().organisation(), form.value("guardian-name"), form.value("guardian-email"), null, language.getLanguage());
        guardians.ask(id, guardian);
    }

    private @Nullable PersonId arranger(Draft draft, EntryId id, Form form, Locale language) {
        if (!draft.asking().throughSomebodyElse()) return null;
        return people.registerFor(
                id.value(), draft.kind().organisation(), form.value("arranger-name"), form.value("arranger-email"), null, language.getLanguage());
    }
}
