package nl.plein.access.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param id tells it from another with the same number, such as one of before a backup was put back
 * @param begins the day from which it counts for those who signed it; a draft may have none yet
 * @param offeredAt since when it is offered for signing and does not change; null for a draft
 */
record Version(UUID id, int number, String title, @Nullable LocalDate begins, @Nullable Instant offeredAt) {

    boolean isDraft() {
        return offeredAt == null;
    }
}
