package nl.plein.journeys.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plein.journeys.JourneyId;
import nl.plein.journeys.Moment;
import nl.plein.journeys.MomentId;
import nl.plein.journeys.programme.Content;

/**
 * Puts the moments of a programme on days. Days are counted on the calendar and not in hours, so that half past six
 * stays half past six when the clocks change.
 */
class Planning {

    private Planning() {}

    /** All moments of the programme, from the first one on. */
    static List<Moment> from(LocalDateTime first, ZoneId zone, JourneyId journey, Content programme) {
        return programme.moments().stream()
                .map(moment -> planned(
                        journey, moment.key(), first.plusDays(moment.day()).atZone(zone).toInstant(), moment.minutes()))
                .toList();
    }

    /**
     * The next moment of a programme that goes on until people stop: so many days after the last one, or as many again
     * until it is still to come.
     *
     * @param planned what was planned so far, in the order of time
     */
    static Optional<Moment> next(List<Moment> planned, ZonedDateTime now, JourneyId journey, Content programme) {
        if (programme.everyDays() == null || planned.isEmpty()) return Optional.empty();
        var pattern = programme.moments().getLast();
        var goneOn = Math.max(1, planned.size() - programme.moments().size() + 1);
        var starts = planned.getLast().startsAt().atZone(now.getZone());
        do starts = starts.plusDays(programme.everyDays());
        while (!starts.isAfter(now));
        return Optional.of(planned(journey, pattern.key() + "+" + goneOn, starts.toInstant(), pattern.minutes()));
    }

    private static Moment planned(JourneyId journey, String key, Instant starts, int minutes) {
        return new Moment(MomentId.create(), journey, key, starts, minutes, null, null);
    }

    /** @param to where it goes */
    record Move(Moment moment, Instant to) {

        /** The moment as it is then. */
        Moment moved() {
            return new Moment(moment.id(), moment.journey(), moment.key(), to, moment.minutes(), null, moment.outcome());
        }
    }

    /** Whether talks come in the same order afterwards: the third one is not before the second, nor at the same time. */
    static boolean keepsOrder(List<Moment> planned, List<Move> moves) {
        var to = moves.stream().collect(Collectors.toMap(move -> move.moment().id(), Move::to));
        var before = planned.stream().sorted(Comparator.comparing(Moment::startsAt)).toList();
        for (var at = 1; at < before.size(); at++) {
            var one = before.get(at - 1);
            var next = before.get(at);
            if (!to.containsKey(one.id()) && !to.containsKey(next.id())) continue;
            if (!to.getOrDefault(one.id(), one.startsAt()).isBefore(to.getOrDefault(next.id(), next.startsAt()))) return false;
        }
        return true;
    }

    /**
     * One moment goes to another time; when asked, what comes after it moves as many days, at its own time of day.
     *
     * @param planned all of the journey; what is over stays where it was
     */
    static List<Move> move(Moment moment, LocalDateTime to, ZoneId zone, List<Moment> planned, boolean withLater) {
        var from = moment.startsAt().atZone(zone);
        var days = Duration.between(from.toLocalDate().atStartOfDay(), to.toLocalDate().atStartOfDay()).toDays();
        var later = planned.stream()
                .filter(_ -> withLater && days != 0)
                .filter(Moment::isOpen)
                .filter(other -> other.startsAt().isAfter(moment.startsAt()))
                .map(other -> new Move(other, other.startsAt().atZone(zone).plusDays(days).toInstant()));
        return Stream.concat(Stream.of(new Move(moment, to.atZone(zone).toInstant())), later).toList();
    }
}
