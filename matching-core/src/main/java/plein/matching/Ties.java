package plein.matching;

import java.util.Arrays;

/**
 * Of all best plans, finds the one that serves those who wait longest: the needs come in canonical order, and each is
 * served if any best plan serves it beside those before it. Once more the greedy algorithm of a matroid, on the pairs
 * that are tight (worth exactly their price and what the need has left), where all best plans live.
 *
 * <p>Cost: linear when nothing is left to choose; at worst a search per need that is left over or that could be.
 */
final class Ties {

    private final Problem problem;
    private final long[] prices;
    /** Per need what it has left in a best plan; only needs with nothing left may stay out or come in. */
    private final long[] left;
    private final boolean[] reachable;
    private int[] helperOf;
    private int[] free;
    private Holders holders;

    Ties(Problem problem, long[] prices) {
        this.problem = problem;
        this.prices = prices;
        this.left = new long[problem.needs()];
        this.reachable = new boolean[problem.helpers()];
    }

    void settle(int[] helperOf) {
        this.helperOf = helperOf;
        int[] region = new int[problem.needs()];
        int size = 0;
        for (int need = 0; need < helperOf.length; need++) {
            if (helperOf[need] >= 0 || problem.isFixed(need)) continue;
            left[need] = 0;
            if (hasTightPair(need)) region[size++] = need;
        }
        if (size == 0) return;
        size = spread(region, size);
        Arrays.sort(region, 0, size);
        chooseAnew(region, size);
    }

    private boolean hasTightPair(int need) {
        for (int at = problem.rowStart[need]; at < problem.rowStart[need + 1]; at++) if (isTight(need, at)) return true;
        return false;
    }

    private boolean isTight(int need, int at) {
        return problem.worthOfTier(problem.tiers[need]) + problem.scores[at] - prices[problem.columns[at]] == left[need];
    }

    /** All needs that could give up a place, along tight pairs, for one that has none. */
    private int spread(int[] region, int size) {
        link();
        for (int head = 0; head < size; head++) {
            int need = region[head];
            for (int at = problem.rowStart[need]; at < problem.rowStart[need + 1]; at++) {
                int helper = problem.columns[at];
                if (reachable[helper] || !isTight(need, at)) continue;
                reachable[helper] = true;
                for (int other = holders.first[helper]; other >= 0; other = holders.next[other]) region[size++] = other;
            }
        }
        return size;
    }

    private void link() {
        holders = new Holders(helperOf, problem.helpers());
        for (int need = 0; need < helperOf.length; need++) {
            if (helperOf[need] < 0 || problem.isFixed(need)) continue;
            holders.list(need);
            int at = problem.position(need, helperOf[need]);
            left[need] = problem.worthOfTier(problem.tiers[need]) + problem.scores[at] - prices[helperOf[need]];
        }
    }

    /** Needs that must be served stay; the others leave, and come back in canonical order while there is a way. */
    private void chooseAnew(int[] region, int size) {
        free = new int[problem.helpers()];
        for (int i = 0; i < size; i++) {
            int need = region[i];
            if (left[need] == 0 && helperOf[need] >= 0) {
                free[helperOf[need]]++;
                holders.leave(need);
            }
        }
        var search = new TightSearch();
        for (int i = 0; i < size; i++) if (left[region[i]] == 0) search.place(region[i]);
    }

    /** Looks for a chain of moves to a free place. What a failed search saw is full for good, and is not seen again. */
    private final class TightSearch {

        private final int[] seen = new int[problem.helpers()];
        private final int[] queue = new int[problem.needs()];
        private final int[] cameFrom = new int[problem.helpers()];
        private int search;

        void place(int need) {
            search++;
            int tail = 0;
            queue[tail++] = need;
            for (int head = 0; head < tail; head++) {
                int mover = queue[head];
                for (int at = problem.rowStart[mover]; at < problem.rowStart[mover + 1]; at++) {
                    int helper = problem.columns[at];
                    if (seen[helper] == search || seen[helper] < 0 || !isTight(mover, at)) continue;
                    seen[helper] = search;
                    cameFrom[helper] = mover;
                    if (free[helper] > 0) {
                        move(helper);
                        return;
                    }
                    for (int other = holders.first[helper]; other >= 0; other = holders.next[other]) queue[tail++] = other;
                }
            }
            for (int i = 0; i < tail; i++) close(queue[i]);
        }

        private void close(int need) {
            for (int at = problem.rowStart[need]; at < problem.rowStart[need + 1]; at++) {
                if (seen[problem.columns[at]] == search) seen[problem.columns[at]] = -1;
            }
        }

        private void move(int helper) {
            free[helper]--;
            while (helper >= 0) {
                int mover = cameFrom[helper];
                int before = helperOf[mover];
                if (before >= 0) holders.leave(mover);
                holders.join(mover, helper);
                helper = before;
            }
        }
    }
}
