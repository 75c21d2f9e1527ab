package nl.plein.directory.visit.talk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.plein.directory.Day;
import nl.plein.directory.PlaceContent;
import nl.plein.directory.PlaceContent.Opening;

/**
 * When a place is open, by the clock on its wall. Times that touch are one: who is open until four and from four is open.
 * What begins on a closed day does not; what began the evening before goes on past midnight.
 */
public final class OpeningHours {

    private static final int WEEKS_AHEAD = 8;

    private record Span(ZonedDateTime from, ZonedDateTime to) {}

    private OpeningHours() {}

    public static Standing at(PlaceContent place, ZonedDateTime now) {
        if (place.open().isEmpty()) return new Standing.Unknown();
        var today = now.toLocalDate();
        var last = today.plusWeeks(WEEKS_AHEAD);
        for (var span : spans(place, today.minusDays(1), last, now.getZone())) {
            if (!span.to().isAfter(now)) continue;
            if (span.from().isAfter(now)) return new Standing.Closed(span.from());
            return new Standing.Open(span.to().toLocalDate().isAfter(last) ? null : span.to());
        }
        return new Standing.Closed(null);
    }

    private static List<Span> spans(PlaceContent place, LocalDate first, LocalDate last, ZoneId zone) {
        var all = new ArrayList<Span>();
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (place.isClosedOn(day)) continue;
            for (var opening : place.open())
                if (opening.days().contains(Day.of(day.getDayOfWeek()))) all.add(span(opening, day, zone));
        }
        all.sort(Comparator.comparing(Span::from));
        return joined(all);
    }

    private static Span span(Opening opening, LocalDate day, ZoneId zone) {
        var lastDay = opening.to().isAfter(opening.from()) ? day : day.plusDays(1);
        return new Span(day.atTime(opening.from()).atZone(zone), lastDay.atTime(opening.to()).atZone(zone));
    }

    private static List<Span> joined(List<Span> sorted) {
        var joined = new ArrayList<Span>();
        for (var span : sorted) {
            var before = joined.isEmpty() ? null : joined.getLast();
            if (before == null || span.from().isAfter(before.to())) joined.add(span);
            else if (span.to().isAfter(before.to())) joined.set(joined.size() - 1, new Span(before.from(), span.to()));
        }
        return joined;
    }
}
