package nl.plein.matching.proposal;

import java.time.Instant;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How a proposal or a match ended.
 *
 * @param by the coordinator who did it, or null when it went by itself
 * @param words what the coordinator wrote about it
 */
public record Closure(Why why, Instant at, @Nullable PersonId by, @Nullable String words) {

    public enum Why {
        /** one side said no */
        DECLINED,
        /** somebody did not answer in time */
        EXPIRED,
        /** one side withdrew their need or offer */
        WITHDRAWN,
        /** one side takes a pause, or waits for a parent again */
        PAUSED,
        /** a coordinator took the proposal back */
        TAKEN_BACK,
        /** a coordinator ended the match */
        ENDED
    }
}
