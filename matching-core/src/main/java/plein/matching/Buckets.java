package plein.matching;

import java.util.Arrays;

/**
 * Helpers by their distance in whole steps, the nearest first (Dial, 1969): a linked list per distance. A helper may lie
 * in several; the lowest counts.
 */
final class Buckets {

    private final int[] steps;
    private final int farthest;
    private int[] first = new int[64];
    private int[] next = new int[1024];
    private int[] helpers = new int[1024];
    private int entries;
    private int distance;
    private int last;

    Buckets(int helpers, int farthest) {
        this.farthest = farthest;
        this.steps = new int[helpers];
        Arrays.fill(steps, Integer.MAX_VALUE);
        Arrays.fill(first, -1);
    }

    void reach(int helper, long distance) {
        if (distance > farthest || distance >= steps[helper]) return;
        int at = (int) distance;
        steps[helper] = at;
        while (at >= first.length) {
            int before = first.length;
            first = Arrays.copyOf(first, before * 2);
            Arrays.fill(first, before, first.length, -1);
        }
        if (entries == helpers.length) {
            helpers = Arrays.copyOf(helpers, entries * 2);
            next = Arrays.copyOf(next, entries * 2);
        }
        helpers[entries] = helper;
        next[entries] = first[at];
        first[at] = entries++;
    }

    /** The nearest helper that was not taken out yet, or -1. */
    int take() {
        for (; distance < first.length; distance++) {
            while (first[distance] >= 0) {
                int entry = first[distance];
                first[distance] = next[entry];
                if (steps[helpers[entry]] != distance) continue;
                last = distance;
                return helpers[entry];
            }
        }
        return -1;
    }

    /** How far the helper is, and no farther than the one taken out last. */
    int steps(int helper) {
        return Math.min(steps[helper], last);
    }
}
