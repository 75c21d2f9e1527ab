package nl.plein.directory.visit.talk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import nl.plein.directory.PlaceContent;

/**
 * The moments of talk times that are free, in the order of time. Talk times are those of the clock on the wall: in the night
 * in which an hour is left out there are fewer moments, and one talk takes as long as any other.
 */
record FreeMoments(PlaceContent place, Collection<DaysOff> off, Collection<Taken> taken, Instant earliest, ZoneId zone) {

    List<FreeMoment> of(Collection<TalkTime> times, LocalDate first, LocalDate last) {
        var free = new ArrayList<FreeMoment>();
        for (var day = first; !day.isAfter(last); day = day.plusDays(1))
            for (var time : times) if (isThere(time, day)) add(free, time, day);
        free.sort(Comparator.comparing(FreeMoment::from).thenComparing(FreeMoment::shownAs));
        return free;
    }

    private boolean isThere(TalkTime time, LocalDate day) {
        return time.holdsOn(day)
                && !place.isClosedOn(day)
                && off.stream().noneMatch(some -> some.covers(time, day));
    }

    private void add(List<FreeMoment> free, TalkTime time, LocalDate day) {
        var end = minuteOfDay(time.to());
        for (var at = minuteOfDay(time.from()); at + time.minutes() <= end; at += time.minutes()) {
            var wall = LocalTime.of(at / 60, at % 60);
            var begins = day.atTime(wall).atZone(zone);
            if (!begins.toLocalTime().equals(wall)) continue;
            var from = begins.toInstant();
            var moment = new FreeMoment(time, from, from.plus(Duration.ofMinutes(time.minutes())));
            if (!from.isBefore(earliest) && taken.stream().noneMatch(one -> one.isInTheWayOf(moment))) free.add(moment);
        }
    }

    private static int minuteOfDay(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
