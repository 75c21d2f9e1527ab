package nl.plein.directory.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** When somebody who comes by is reminded: at the end of the afternoon of the day before, and never at night. */
final class Reminding {

    private static final LocalTime AT = LocalTime.of(17, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime NIGHT = LocalTime.of(21, 0);

    /** When the machine stood still: sooner before the talk, it is of no use any more. */
    private static final Duration USEFUL = Duration.ofHours(2);

    private Reminding() {}

    /** Talks until this moment are reminded of now; nothing at night. */
    static Optional<Instant> upTo(ZonedDateTime now) {
        var time = now.toLocalTime();
        if (time.isBefore(MORNING) || !time.isBefore(NIGHT)) return Optional.empty();
        var lastDay = time.isBefore(AT) ? now.toLocalDate() : now.toLocalDate().plusDays(1);
        return Optional.of(lastDay.plusDays(1).atStartOfDay(now.getZone()).toInstant());
    }

    static Instant since(ZonedDateTime now) {
        return now.toInstant().plus(USEFUL);
    }

    /** Whoever chose the time after the reminder would have gone knows it still. */
    static boolean isWanted(Visit visit, ZoneId zone) {
        var due = visit.from().atZone(zone).toLocalDate().minusDays(1).atTime(AT).atZone(zone).toInstant();
        return visit.setAt().isBefore(due);
    }
}
