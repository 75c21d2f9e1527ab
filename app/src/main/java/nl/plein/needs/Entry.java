package nl.plein.needs;

import java.time.Instant;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One need or one offer, as a person gave it.
 *
 * @param kind key of the kind of help
 * @param organisation the organisation that looks after this kind of help
 * @param person who asks or offers
 * @param arranger who asked on behalf of that person, and answers when the contact goes through them
 * @param since waiting time counts from here, also after a match that failed
 */
public record Entry(
        EntryId id,
        Side side,
        String kind,
        OrganisationId organisation,
        PersonId person,
        @Nullable PersonId arranger,
        Answers answers,
        Instant since,
        State state) {

    /** Where an entry stands by itself; whether it is matched is for the module matching to say. */
    public enum State {
        OPEN,
        /** a parent or guardian has to say yes first */
        WAITING_FOR_GUARDIAN,
        PAUSED,
        WITHDRAWN
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
