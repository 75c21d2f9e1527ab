package plein.matching.profile;

import java.util.Arrays;
import java.util.List;

/**
 * Counts in how many sets each helper is, for a stretch of numbers at once: a set is added to numbers that stand upright, a bit
 * of each in every word. Keeps those who are in enough.
 *
 * <p>Source: bit-sliced arithmetic, Rinfret, O'Neil and O'Neil, "Bit-sliced index arithmetic" (2001).
 */
final class Tally {

    private final long[][] sets;
    private final int enough;
    private final long[][] digits;
    private final long[] carry;
    private final long[] reached;

    /** @param enough more than 0 @param words how many at once, at most */
    Tally(List<long[]> sets, int enough, int words) {
        this.sets = sets.toArray(long[][]::new);
        this.enough = enough;
        this.digits = new long[Integer.SIZE - Integer.numberOfLeadingZeros(enough - 1)][words];
        this.carry = new long[words];
        this.reached = new long[words];
    }

    /** Takes whoever is not in enough sets out of the block, whose words are those of the sets from a certain one on. */
    void keepIn(long[] block, int from, int size) {
        // counts from so far below a power of two that enough carries over
        int below = (1 << digits.length) - enough;
        for (int digit = 0; digit < digits.length; digit++) Arrays.fill(digits[digit], -(below >>> digit & 1L));
        Arrays.fill(reached, 0);
        for (var set : sets) {
            System.arraycopy(set, from, carry, 0, size);
            for (var digit : digits) addTo(digit, size);
            for (int i = 0; i < size; i++) reached[i] |= carry[i];
        }
        for (int i = 0; i < size; i++) block[i] &= reached[i];
    }

    private void addTo(long[] digit, int size) {
        for (int i = 0; i < size; i++) {
            long before = digit[i];
            digit[i] = before ^ carry[i];
            carry[i] &= before;
        }
    }
}
