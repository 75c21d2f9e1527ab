package nl.plein.matching.town;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;
import plein.matching.profile.Availability;

/** The weekly grid in half-hours: a morning is from nine to twelve, an afternoon from one to five, an evening from six to nine. */
public class PartsOfDay {

    /**
     * The common time that two people need to begin: one whole part of a day, and a morning or an evening is the
     * shortest. Who wants to meet twice a week and has one part in common can still agree on that one; more in common
     * counts in the score.
     */
    static final int ENOUGH = 6;

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final List<String> PARTS = List.of("morning", "afternoon", "evening");

    private PartsOfDay() {}

    public static Availability availability(Collection<String> parts) {
        var week = Availability.builder();
        for (var part : parts) {
            if (part.length() < 5 || !DAYS.contains(part.substring(0, 3))) throw new Unreadable("left-out.times");
            var day = DayOfWeek.of(DAYS.indexOf(part.substring(0, 3)) + 1);
            switch (part.substring(3)) {
                case "-morning" -> week.on(day, 18, 24);
                case "-afternoon" -> week.on(day, 26, 34);
                case "-evening" -> week.on(day, 36, 42);
                default -> throw new Unreadable("left-out.times");
            }
        }
        return week.build();
    }

    /** The parts of the week that are free as a whole, in their order. */
    public static List<String> within(Availability free) {
        return DAYS.stream()
                .flatMap(day -> PARTS.stream().map(part -> day + "-" + part))
                .filter(part -> lasts(part, free))
                .toList();
    }

    private static boolean lasts(String part, Availability free) {
        var whole = availability(List.of(part));
        return whole.commonHalfHours(free) == whole.halfHours();
    }
}
