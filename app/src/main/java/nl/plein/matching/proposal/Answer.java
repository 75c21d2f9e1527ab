package nl.plein.matching.proposal;

import java.time.Instant;
import java.util.List;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What one side said.
 *
 * @param reason why not, as one of {@link #REASONS}, or null: nobody has to give a reason
 * @param words what they typed beside it
 * @param byPhone the coordinator who called and wrote it down, or null when it came through the personal link
 */
public record Answer(
        boolean yes, @Nullable String reason, @Nullable String words, Instant at, @Nullable PersonId byPhone) {

    public static final List<String> REASONS = List.of("time", "distance", "found", "not-a-fit", "other");

    public static Answer yes(Instant at, @Nullable PersonId byPhone) {
        return new Answer(true, null, null, at, byPhone);
    }

    public static Answer no(@Nullable String reason, @Nullable String words, Instant at, @Nullable PersonId byPhone) {
        return new Answer(false, blankAsNull(reason), blankAsNull(words), at, byPhone);
    }

    private static @Nullable String blankAsNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }
}
