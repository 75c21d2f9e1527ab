package plein.matching.profile;

import java.util.ArrayList;
import java.util.List;

/**
 * Who is free when, as a set of bits for every half-hour of the week, so that common time is counted for sixty-four
 * helpers at once: a column of bits is added to numbers that stand upright, a bit of each in every long.
 *
 * <p>Source: bit-sliced arithmetic, Rinfret, O'Neil and O'Neil, "Bit-sliced index arithmetic" (2001).
 */
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

    Common common(NeedProfile need) {
        var sets = new ArrayList<long[]>();
        for (int half = 0; half < free.length; half++) {
            if (need.availability().has(half) && free[half] != null) sets.add(free[half]);
        }
        return new Common(sets, need.halfHours());
    }

    /** Who has enough half-hours in common with one need. */
    static final class Common {

        private final long[][] sets;
        private final int enough;
        private final long[] digits;

        private Common(List<long[]> sets, int enough) {
            this.sets = sets.toArray(long[][]::new);
            this.enough = enough;
            this.digits = new long[enough == 0 ? 0 : Integer.SIZE - Integer.numberOfLeadingZeros(enough - 1)];
        }

        /** Of the numbers 64 w to 64 w + 63. Counts from so far below a power of two that enough carries over. */
        long word(int w) {
            if (enough == 0) return -1;
            int below = (1 << digits.length) - enough;
            for (int digit = 0; digit < digits.length; digit++) digits[digit] = -(below >>> digit & 1L);
            long reached = 0;
            for (var set : sets) {
                long carry = set[w];
                for (int digit = 0; digit < digits.length; digit++) {
                    long sum = digits[digit] ^ carry;
                    carry &= digits[digit];
                    digits[digit] = sum;
                }
                reached |= carry;
            }
            return reached;
        }
    }
}
