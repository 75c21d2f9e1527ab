package plein.matching;

import java.util.Arrays;

/**
 * A need's look along its row for the best and the second best. Rows begin with the highest score and no place in the
 * level is cheaper than the level's floor, so that the look can end as soon as the scores to come cannot matter.
 */
final class Look {

    private final Market market;
    private final long[] lowest;
    private final long unit;
    private final long[] floor = new long[Problem.TIERS + 1];

    long best;
    long second;
    int bestAt;

    Look(Market market, Places places, long unit) {
        this.market = market;
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

    void along(int need) {
        var columns = market.columns;
        var scores = market.scores;
        var prices = lowest;
        long unit = this.unit;
        long floor = this.floor[market.level(need)];
        long best = Long.MIN_VALUE;
        long second = Long.MIN_VALUE;
        int bestAt = -1;
        for (int at = market.rowStart[need], end = market.rowStart[need + 1]; at < end; at++) {
            long gross = scores[at] * unit;
            if (gross - floor <= second) break;
            long value = gross - prices[columns[at]];
            if (value > second) {
                if (value > best) {
                    second = best;
                    best = value;
                    bestAt = at;
                } else {
                    second = value;
                }
            }
        }
        this.best = best;
        this.second = second;
        this.bestAt = bestAt;
    }

    /** What suits the need best, counting that some may stay out for nothing. */
    long bestFor(int need) {
        along(need);
        return market.mayStayOut(need) ? Math.max(0, best) : best;
    }
}
