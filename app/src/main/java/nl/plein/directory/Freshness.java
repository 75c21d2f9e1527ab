package nl.plein.directory;

import java.time.Clock;
import java.time.LocalDate;

/**
 * How long what somebody said may be taken for true. Nobody takes out what is old: it sinks, and after a while it is no
 * longer found.
 */
public final class Freshness {

    private static final int CONFIRMED_MONTHS = 6;
    private static final int FOUND_MONTHS = 9;

    private Freshness() {}

    /** What was assured before this day counts as not confirmed. */
    public static LocalDate confirmedSince(LocalDate today) {
        return today.minusMonths(CONFIRMED_MONTHS);
    }

    /** What was assured before this day is not found any more. */
    public static LocalDate foundSince(LocalDate today) {
        return today.minusMonths(FOUND_MONTHS);
    }

    /** The last day on which what was assured on this day is found. */
    public static LocalDate foundUntil(LocalDate assured) {
        return assured.plusMonths(FOUND_MONTHS);
    }

    public static boolean isConfirmed(Upkeep upkeep, Clock clock) {
        var on = upkeep.checkedOn(clock.getZone());
        return on != null && !on.isBefore(confirmedSince(LocalDate.now(clock)));
    }
}
