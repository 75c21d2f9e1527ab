package nl.plein.needs.guardian;

import java.util.Optional;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.EntryId;
import nl.plein.needs.EndEntry;
import nl.plein.needs.Guardians;
import nl.plein.needs.Welcome;
import nl.plein.people.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The guardian's yes opens an entry, the no ends and erases it. Only the first answer counts. */
@Component
class AnswerAsGuardian {

    private final Entries entries;
    private final Guardians guardians;
    private final Welcome welcome;
    private final EndEntry endEntry;

    AnswerAsGuardian(Entries entries, Guardians guardians, Welcome welcome, EndEntry endEntry) {
        this.entries = entries;
        this.guardians = guardians;
        this.welcome = welcome;
        this.endEntry = endEntry;
    }

    @Transactional
    void yes(EntryId id, PersonId guardian) {
        if (!isAsked(id, guardian)) return;
        guardians.confirm(id);
        welcome.greet(id);
    }

    @Transactional
    void no(EntryId id, PersonId guardian) {
        if (isAsked(id, guardian)) endEntry.end(id);
    }

    private boolean isAsked(EntryId id, PersonId guardian) {
        var waiting = entries.find(id).filter(entry -> entry.state() == Entry.State.WAITING_FOR_GUARDIAN);
        return waiting.isPresent() && guardians.of(id).equals(Optional.of(guardian));
    }
}
