package nl.plein.journeys.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** ContactMoments at which two people could begin, from the parts of the week in which both can. */
class FreeTimes {

    /** Two weeks ahead is near enough to look forward to. */
    private static final int DAYS = 14;

    private static final List<String> WEEK = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private FreeTimes() {}

    /** Beginnings, two a part of a day; from tomorrow on, so that whoever is asked has a day to answer. */
    static List<LocalDateTime> after(LocalDate today, Collection<String> parts) {
        return IntStream.rangeClosed(1, DAYS)
                .mapToObj(today::plusDays)
                .flatMap(day -> Stream.of("morning", "afternoon", "evening")
                        .filter(part -> parts.contains(name(day.getDayOfWeek()) + "-" + part))
                        .flatMap(part -> beginnings(part).map(day::atTime)))
                .toList();
    }

    private static String name(DayOfWeek day) {
        return WEEK.get(day.getValue() - 1);
    }

    private static Stream<LocalTime> beginnings(String part) {
        return switch (part) {
            case "morning" -> Stream.of(LocalTime.of(10, 0), LocalTime.of(11, 0));
            case "afternoon" -> Stream.of(LocalTime.of(14, 0), LocalTime.of(16, 0));
            default -> Stream.of(LocalTime.of(18, 30), LocalTime.of(19, 30));
        };
    }
}
