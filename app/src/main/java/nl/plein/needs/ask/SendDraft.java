package nl.plein.needs.ask;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.plein.needs.Answers;
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
    private final Clock clock;

    SendDraft(
            Drafts drafts, Entries entries, Guardians guardians, People people, Welcome welcome, Postcodes postcodes, Clock clock) {
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

        var entry = draft.changes() == null ? add(draft, language) : change(draft, draft.changes().entry(), language);
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
        var entry = new Entry(
                EntryId.create(),
                draft.side(),
                draft.kind().key(),
                draft.kind().organisation(),
                people.register(draft.kind().organisation(), form.value("given-name"), emailOf(draft, form), phoneOf(draft, form), language.getLanguage()),
                arranger(draft, form, language),
                told(draft),
                clock.instant(),
                Entry.State.OPEN);
        entries.add(entry);
        askGuardian(draft, entry.id(), form, language);
        welcome.greet(entry.id());
        tellParent(draft, entry.id(), form, language);
        return entry.id();
    }

    private EntryId change(Draft draft, EntryId id, Locale language) {
        var entry = entries.find(id).orElseThrow();
        if (entry.state() == Entry.State.WITHDRAWN) return id;
        var form = draft.form();
        people.change(
                entry.person(), form.value("given-name"), emailOf(draft, form), phoneOf(draft, form), language.getLanguage());
        if (entry.arranger() != null && draft.asking().throughSomebodyElse())
            people.change(
                    entry.arranger(), form.value("arranger-name"), form.value("arranger-email"), null, language.getLanguage());
        entries.change(id, told(draft));
        tellParent(draft, id, form, language);
        if (draft.asking().underSixteen()) askGuardianAnew(draft, id, form, language);
        else guardians.drop(id);
        return id;
    }

    private static Answers told(Draft draft) {
        return isToldByMail(draft)
                ? draft.answers().with(Map.of("parent", List.of(Answers.PARENT_WAS_TOLD)))
                : draft.answers();
    }

    private static boolean isToldByMail(Draft draft) {
        return draft.asking().ofSixteenAndHelps() && draft.answers().has("parent", "mail");
    }

    /** Nothing of this parent is kept: they hear of it once, and need do nothing. */
    private void tellParent(Draft draft, EntryId id, Form form, Locale language) {
        if (isToldByMail(draft)) welcome.tellParent(id, form.value("parent-email"), language);
    }

    private void askGuardianAnew(Draft draft, EntryId id, Form form, Locale language) {
        var asked = guardians.of(id).flatMap(people::find);
        var same = asked.filter(guardian -> form.value("guardian-email").equalsIgnoreCase(guardian.email()));
        if (same.isPresent()) return;
        askGuardian(draft, id, form, language);
        welcome.askGuardian(id);
    }

    private void askGuardian(Draft draft, EntryId id, Form form, Locale language) {
        if (!draft.asking().underSixteen()) return;
        var guardian = people.register(
                draft.kind().organisation(), form.value("guardian-name"), form.value("guardian-email"), null, language.getLanguage());
        guardians.ask(id, guardian);
    }

    private @Nullable PersonId arranger(Draft draft, Form form, Locale language) {
        if (!draft.asking().throughSomebodyElse()) return null;
        return people.register(
                draft.kind().organisation(), form.value("arranger-name"), form.value("arranger-email"), null, language.getLanguage());
    }

    /** Under 16 nobody is written to but the guardian, so no address of the child is kept. */
    private static @Nullable String emailOf(Draft draft, Form form) {
        return !draft.asking().underSixteen() && form.has("contact", "mail") ? form.value("email") : null;
    }

    private static @Nullable String phoneOf(Draft draft, Form form) {
        return !draft.asking().underSixteen() && form.has("contact", "phone") ? form.value("phone") : null;
    }
}
