package plein.matching.profile;

import java.util.ArrayList;
import java.util.List;

/** Who is free when, as a set of bits for every half-hour of the week. */
final class Weeks {

    private final int words;
    private final long[][] free = new long[Availability.HALF_HOURS][];

    Weeks(int words) {
        this.words = words;
    }

    void add(int at, Availability week) {
        for (int half = 0; half < free.length; half++) {
            if (!week.has(half)) continue;
            if (free[half] == null) free[half] = new long[words];
            free[half][at >> 6] |= 1L << at;
        }
    }

    /** A set for each half-hour of this week in which somebody is free. */
    List<long[]> during(Availability week) {
        var sets = new ArrayList<long[]>();
        for (int half = 0; half < free.length; half++) if (week.has(half) && free[half] != null) sets.add(free[half]);
        return sets;
    }
}
