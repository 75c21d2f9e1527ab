package plein.matching;

import java.util.Arrays;

/** Whom somebody may be matched with, and what that is worth: one number for each, the other above and the worth below. */
final class LiveRow {

    /** What a tier is worth: above all scores of ten million needs together. */
    static final long STEP = 1L << 40;
    private static final int SCORE_BITS = 16;
    private static final int TIER_BITS = 4;

    private long[] pairs = new long[4];
    private int size;

    void add(int other, int tier, int score) {
        if (size == pairs.length) pairs = Arrays.copyOf(pairs, size * 2);
        pairs[size++] = (long) other << TIER_BITS + SCORE_BITS | (long) tier << SCORE_BITS | score;
    }

    void remove(int other) {
        pairs[find(other)] = pairs[--size];
    }

    int size() {
        return size;
    }

    int other(int at) {
        return (int) (pairs[at] >>> TIER_BITS + SCORE_BITS);
    }

    int score(int at) {
        return (int) (pairs[at] & (1 << SCORE_BITS) - 1);
    }

    /** Tier and score together. */
    long worth(int at) {
        return worth((int) (pairs[at] >>> SCORE_BITS) & (1 << TIER_BITS) - 1, score(at));
    }

    static long worth(int tier, int score) {
        return (Problem.TIERS + 1 - tier) * STEP + score;
    }

    int find(int other) {
        for (int at = 0; at < size; at++) if (other(at) == other) return at;
        throw new IllegalStateException("no pair");
    }
}
