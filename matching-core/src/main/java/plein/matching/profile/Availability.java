package plein.matching.profile;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;

/** The half-hours of an ordinary week in which somebody has time: 7 days of 48, as bits. */
public final class Availability {

    public static final int HALF_HOURS_A_DAY = 48;
    static final int HALF_HOURS = 7 * HALF_HOURS_A_DAY;
    static final int LONGS = 6;

    public static final Availability NONE = new Availability(new long[LONGS]);
    public static final Availability ALWAYS = always();

    private final long[] bits;

    private Availability(long[] bits) {
        this.bits = bits;
    }

    public static Builder builder() {
        return new Builder();
    }

    private static Availability always() {
        var builder = builder();
        for (var day : DayOfWeek.values()) builder.on(day, 0, HALF_HOURS_A_DAY);
        return builder.build();
    }

    public int halfHours() {
        int count = 0;
        for (long word : bits) count += Long.bitCount(word);
        return count;
    }

    public boolean isEmpty() {
        return halfHours() == 0;
    }

    /** @param halfHour 0 is midnight, 18 is nine in the morning */
    public boolean has(DayOfWeek day, int halfHour) {
        return has(bit(day, halfHour));
    }

    /** @param bit a half-hour of the week, counted from midnight before Monday */
    boolean has(int bit) {
        return (bits[bit >> 6] >>> bit & 1) == 1;
    }

    void copyTo(long[] weeks, int at) {
        System.arraycopy(bits, 0, weeks, at, bits.length);
    }

    public int commonHalfHours(Availability other) {
        int common = 0;
        for (int i = 0; i < bits.length; i++) common += Long.bitCount(bits[i] & other.bits[i]);
        return common;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Availability that && Arrays.equals(bits, that.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }

    @Override
    public String toString() {
        return "Availability[" + halfHours() + " half-hours]";
    }

    private static int bit(DayOfWeek day, int halfHour) {
        if (halfHour < 0 || halfHour >= HALF_HOURS_A_DAY) throw new IllegalArgumentException("no half-hour of a day: " + halfHour);
        return (day.getValue() - 1) * HALF_HOURS_A_DAY + halfHour;
    }

    public static final class Builder {

        private final long[] bits = new long[LONGS];

        private Builder() {}

        /** Half-hours from (included) to (excluded), counted from midnight. */
        public Builder on(DayOfWeek day, int from, int to) {
            if (from < 0 || to > HALF_HOURS_A_DAY || from > to) throw new IllegalArgumentException("impossible time: " + from + " to " + to);
            for (int half = from; half < to; half++) {
                int bit = bit(day, half);
                bits[bit >> 6] |= 1L << bit;
            }
            return this;
        }

        /** The whole half-hours between two times; midnight as the end is the end of the day. */
        public Builder on(DayOfWeek day, LocalTime from, LocalTime to) {
            int first = (from.toSecondOfDay() + 1799) / 1800;
            int end = to.equals(LocalTime.MIDNIGHT) ? HALF_HOURS_A_DAY : to.toSecondOfDay() / 1800;
            if (!to.equals(LocalTime.MIDNIGHT) && to.isBefore(from)) throw new IllegalArgumentException("impossible time: " + from + " to " + to);
            return on(day, Math.min(first, end), end);
        }

        public Availability build() {
            return new Availability(bits.clone());
        }
    }
}
