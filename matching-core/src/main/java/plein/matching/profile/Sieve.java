package plein.matching.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Keeps, of numbered helpers, those who are in one set of each group, sixty-four at a time, and only as far as somebody
 * looks: who has found enough does not pay for the rest of a country.
 *
 * <p>Source: bitmap indexes, O'Neil and Quass, "Improved query performance with variant indexes" (1997).
 */
final class Sieve {

    private static final int BLOCK = 64;

    private final long[] everybody;
    private final List<long[][]> groups = new ArrayList<>();
    private final long[] block = new long[BLOCK];
    private final long[] group = new long[BLOCK];
    private int loaded = -1;

    Sieve(long[] everybody) {
        this.everybody = everybody;
    }

    /** Whoever is in none of these sets falls through; a set of nobody may be left out. */
    void inOneOf(Collection<long[]> sets) {
        groups.add(sets.toArray(long[][]::new));
    }

    int words() {
        return everybody.length;
    }

    /** Those who are left of the numbers 64 w to 64 w + 63. */
    long word(int w) {
        if (w / BLOCK != loaded) load(w / BLOCK);
        return block[w % BLOCK];
    }

    boolean hasMoreThan(int most) {
        long count = 0;
        for (int w = 0; w < words() && count <= most; w++) count += Long.bitCount(word(w));
        return count > most;
    }

    /** One more than the highest number that is left. */
    int length() {
        for (int w = words() - 1; w >= 0; w--) {
            if (word(w) != 0) return (w + 1) * Long.SIZE - Long.numberOfLeadingZeros(word(w));
        }
        return 0;
    }

    private void load(int number) {
        int from = number * BLOCK;
        int size = Math.min(BLOCK, words() - from);
        System.arraycopy(everybody, from, block, 0, size);
        for (var sets : groups) {
            if (sets.length == 1) {
                and(sets[0], from, size);
                continue;
            }
            Arrays.fill(group, 0);
            for (var set : sets) or(set, from, size);
            and(group, 0, size);
        }
        loaded = number;
    }

    // plain loops, so that the compiler makes them four or eight words at a time
    private void and(long[] set, int from, int size) {
        for (int i = 0; i < size; i++) block[i] &= set[from + i];
    }

    private void or(long[] set, int from, int size) {
        for (int i = 0; i < size; i++) group[i] |= set[from + i];
    }
}
