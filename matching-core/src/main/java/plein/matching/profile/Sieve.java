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
    /** So many numbers are sifted at a time. */
    static final int AT_A_TIME = BLOCK * Long.SIZE;

    private final long[] everybody;
    private final List<long[][]> groups = new ArrayList<>();
    private final long[] block = new long[BLOCK];
    private final long[] group = new long[BLOCK];
    private Tally tally;
    private Spans spans;
    private long[][] elsewhere = {};
    private int loaded = -1;

    Sieve(long[] everybody) {
        this.everybody = everybody;
    }

    /** Whoever is in none of these sets falls through; a set of nobody may be left out. */
    void inOneOf(Collection<long[]> sets) {
        groups.add(sets.toArray(long[][]::new));
    }

    /** Whoever is neither in one of these stretches nor in one of these sets falls through. */
    void within(Spans spans, Collection<long[]> elsewhere) {
        this.spans = spans;
        this.elsewhere = elsewhere.toArray(long[][]::new);
    }

    /** Whoever is in fewer of these sets than enough falls through. */
    void inEnoughOf(List<long[]> sets, int enough) {
        if (enough == 1) inOneOf(sets);
        else tally = new Tally(sets, enough, BLOCK);
    }

    int words() {
        return everybody.length;
    }

    /** Those who are left of the numbers 64 w to 64 w + 63. */
    long word(int w) {
        if (w / BLOCK != loaded) load(w / BLOCK);
        return block[w % BLOCK];
    }

    /** Whether nobody at all can be left of these numbers; told without sifting them. */
    boolean isEmpty(int from, int to) {
        return spans != null && elsewhere.length == 0 && !spans.touch(from, to);
    }

    private void load(int number) {
        loaded = number;
        int from = number * BLOCK;
        int size = Math.min(BLOCK, words() - from);
        System.arraycopy(everybody, from, block, 0, size);
        if (spans != null) {
            Arrays.fill(group, 0);
            spans.set(group, size, from * Long.SIZE);
            andOneOf(elsewhere, from, size);
        }
        for (var sets : groups) {
            if (sets.length == 1) {
                and(sets[0], from, size);
            } else {
                Arrays.fill(group, 0);
                andOneOf(sets, from, size);
            }
        }
        if (tally != null && !isEmpty(size)) tally.keepIn(block, from, size);
    }

    private boolean isEmpty(int size) {
        long all = 0;
        for (int i = 0; i < size; i++) all |= block[i];
        return all == 0;
    }

    private void andOneOf(long[][] sets, int from, int size) {
        for (var set : sets) or(set, from, size);
        and(group, 0, size);
    }

    // plain loops, so that the compiler makes them four or eight words at a time
    private void and(long[] set, int from, int size) {
        for (int i = 0; i < size; i++) block[i] &= set[from + i];
    }

    private void or(long[] set, int from, int size) {
        for (int i = 0; i < size; i++) group[i] |= set[from + i];
    }
}
