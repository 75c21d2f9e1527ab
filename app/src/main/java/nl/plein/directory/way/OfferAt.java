package nl.plein.directory.way;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** When somebody wants to be told their next step. */
enum OfferAt {
    TOMORROW,
    WEEK,
    MONTH,
    NEVER;

    /** After dinner; by the clock on the wall, also when that was put forward or back in between. */
    private static final LocalTime EVENING = LocalTime.of(18, 30);

    private static final LocalTime FIRST = LocalTime.of(8, 0);
    private static final LocalTime LAST = LocalTime.of(21, 0);

    @Nullable
    Instant after(ZonedDateTime now) {
        var day = switch (this) {
            case TOMORROW -> now.toLocalDate().plusDays(1);
            case WEEK -> now.toLocalDate().plusWeeks(1);
            case MONTH -> now.toLocalDate().plusMonths(1);
            case NEVER -> null;
        };
        return day == null ? null : day.atTime(EVENING).atZone(now.getZone()).toInstant();
    }

    /** When the machine stood still in the evening it waits until the morning. */
    static boolean isNight(LocalTime time) {
        return time.isBefore(FIRST) || !time.isBefore(LAST);
    }
}
