package plein.matching;

import java.util.Arrays;

/**
 * A need's look for the best and the second best: at its short list, and only when that does not tell, along its row.
 * Rows begin with the highest score and no place in the level is cheaper than the level's floor, so that the look can
 * end as soon as the scores to come cannot matter.
 */
final class Look {

    private static final int LISTED = Shortlists.LISTED;
    /** Nobody's value; far below all, and far from overflow. */
    private static final long NEVER = Long.MIN_VALUE / 2;

    private final Market market;
    private final Shortlists lists;
    private final long[] lowest;
    private final long unit;
    private final long[] floor = new long[Problem.TIERS + 1];

    /** The best few of the row that is read, the best first, and one more that gives the bound. */
    private final long[] values = new long[LISTED + 1];
    private final long[] pairs = new long[LISTED + 1];

    long best;
    long second;
    private long bestPair;

    Look(Market market, Places places, long unit) {
        this.market = market;
        this.lists = new Shortlists(market, places, unit);
        this.lowest = places.lowest;
        this.unit = unit;
    }

    /** Looks up the lowest prices; they are good while prices only rise. */
    void refreshFloors() {
        Arrays.fill(floor, Long.MAX_VALUE);
        for (int helper = 0; helper < market.helpers; helper++) {
            int level = market.helperLevels[helper];
            if (market.places[helper] > 0 && lowest[helper] < floor[level]) floor[level] = lowest[helper];
        }
        for (int level = 0; level < floor.length; level++) if (floor[level] == Long.MAX_VALUE) floor[level] = 0;
    }

    void pricesFell(long[] before, long little) {
        lists.pricesFell(before, little);
    }

    int bestHelper() {
        return Shortlists.helper(bestPair);
    }

    /** The best score, in units. */
    long bestGross() {
        return Shortlists.score(bestPair) * unit;
    }

    void along(int need) {
        if (lists.tells(need)) {
            best = lists.best;
            second = lists.second;
            bestPair = lists.bestPair;
        } else {
            alongRow(need);
        }
    }

    private void alongRow(int need) {
        var columns = market.columns;
        var scores = market.scores;
        var prices = lowest;
        long unit = this.unit;
        long floor = this.floor[market.level(need)];
        Arrays.fill(values, NEVER);
        Arrays.fill(pairs, -1);
        long bound = NEVER;
        for (int at = market.rowStart[need], end = market.rowStart[need + 1]; at < end; at++) {
            long gross = scores[at] * unit;
            if (gross - floor <= bound) break;
            long value = gross - prices[columns[at]];
            if (value > bound) {
                insert(value, Shortlists.pair(columns[at], scores[at]));
                bound = values[LISTED];
            }
        }
        best = pairs[0] < 0 ? Long.MIN_VALUE : values[0];
        second = pairs[1] < 0 ? Long.MIN_VALUE : values[1];
        bestPair = pairs[0];
        lists.remember(need, pairs, bound);
    }

    private void insert(long value, long pair) {
        int to = LISTED;
        while (to > 0 && values[to - 1] < value) {
            values[to] = values[to - 1];
            pairs[to] = pairs[to - 1];
            to--;
        }
        values[to] = value;
        pairs[to] = pair;
    }

    /** What suits the need best, counting that some may stay out for nothing. */
    long bestFor(int need) {
        along(need);
        return market.mayStayOut(need) ? Math.max(0, best) : best;
    }
}
