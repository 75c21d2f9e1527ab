package nl.plein.journeys.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When somebody under 18 talks with a helper: by day, and never so soon that nobody at home can know of it.
 *
 * @param until a talk is over by then
 * @param ahead how long before it everybody has to know
 */
record ChildHours(LocalTime from, LocalTime until, Duration ahead) {

    ChildHours {
        if (!from.isBefore(until)) throw new IllegalArgumentException("hours for children end before they begin");
    }

    /** Why a talk can not be then; nothing when it can. */
    Optional<String> against(ZonedDateTime starts, int minutes, Instant now) {
        if (!byDay(starts, minutes)) return Optional.of("journey.time.child-hours");
        if (starts.toInstant().isBefore(now.plus(ahead))) return Optional.of("journey.time.child-soon");
        return Optional.empty();
    }

    private boolean byDay(ZonedDateTime starts, int minutes) {
        var ends = starts.plusMinutes(minutes);
        return ends.toLocalDate().equals(starts.toLocalDate())
                && !starts.toLocalTime().isBefore(from)
                && !ends.toLocalTime().isAfter(until);
    }

    /** The same day, as near as it can be. */
    ZonedDateTime into(ZonedDateTime starts, int minutes) {
        if (byDay(starts, minutes)) return starts;
        var last = until.minusMinutes(minutes);
        return starts.with(starts.toLocalTime().isBefore(from) || last.isBefore(from) ? from : last);
    }
}
