package nl.plein.directory.way;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step that was kept.
 *
 * @param advice one line of the guide
 * @param doneAt when it was ticked off
 * @param offeredAt when it was told in a letter, which happens once at most
 * @param notNowAt when the person said: not now
 */
record KeptStep(
        UUID id,
        Step step,
        boolean byGuide,
        @Nullable String advice,
        @Nullable Instant doneAt,
        @Nullable Instant offeredAt,
        @Nullable Instant notNowAt) {

    static KeptStep of(Step step, boolean byGuide) {
        return new KeptStep(UUID.randomUUID(), step, byGuide, null, null, null, null);
    }

    public boolean isDone() {
        return doneAt != null;
    }

    /** It was told, and nothing was said to it yet. */
    public boolean isOffered() {
        return offeredAt != null && doneAt == null && notNowAt == null;
    }

    boolean canBeOffered() {
        return doneAt == null && offeredAt == null;
    }
}
