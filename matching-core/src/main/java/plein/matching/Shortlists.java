package plein.matching;

import java.util.Arrays;

/**
 * What each need remembers of its last look along its whole row: the best few, and a bound that nobody else in the row
 * exceeds. While prices rise the bound holds, so that most looks need not go beyond the list. When prices fall, all bounds
 * rise by as much as most prices fell, and where one fell deeply, the bounds of those who could feel it.
 */
final class Shortlists {

    /** Long enough for most looks, short enough to lie together in the cache of the processor. */
    static final int LISTED = 4;
    private static final int STRIDE = LISTED + 1;

    private final Market market;
    private final long[] lowest;
    private final long unit;
    /** Per need the listed pairs (helper in the upper bits, score in the lower 16; -1 for none), then the bound. */
    private final long[] lists;
    /** What is to be added to every bound. */
    private long fallen;

    long best;
    long second;
    long bestPair;

    Shortlists(Market market, Places places, long unit) {
        this.market = market;
        this.lowest = places.lowest;
        this.unit = unit;
        this.lists = new long[Math.multiplyExact(market.needs, STRIDE)];
        Arrays.fill(lists, -1);
        for (int need = 0; need < market.needs; need++) lists[need * STRIDE + LISTED] = Long.MAX_VALUE / 2;
    }

    /** Whether the list alone tells the best and the second best. */
    boolean tells(int need) {
        long best = Long.MIN_VALUE;
        long second = Long.MIN_VALUE;
        long bestPair = -1;
        int bound = need * STRIDE + LISTED;
        for (int at = bound - LISTED; at < bound; at++) {
            long pair = lists[at];
            if (pair < 0) break;
            long value = score(pair) * unit - lowest[helper(pair)];
            if (value <= second) continue;
            if (value > best) {
                second = best;
                best = value;
                bestPair = pair;
            } else {
                second = value;
            }
        }
        this.best = best;
        this.second = second;
        this.bestPair = bestPair;
        return second >= lists[bound] + fallen;
    }

    void remember(int need, long[] pairs, long bound) {
        System.arraycopy(pairs, 0, lists, need * STRIDE, LISTED);
        lists[need * STRIDE + LISTED] = bound - fallen;
    }

    /** @param little how far a price may fall without being looked at by itself */
    void pricesFell(long[] before, long little) {
        long most = 0;
        for (int helper = 0; helper < before.length; helper++) {
            long fall = before[helper] - lowest[helper];
            if (fall <= little) most = Math.max(most, fall);
        }
        fallen += most;
        for (int helper = 0; helper < before.length; helper++) if (before[helper] - lowest[helper] > little) liftBounds(helper);
    }

    private void liftBounds(int helper) {
        var start = market.columnStart();
        var needs = market.columnNeeds();
        var scores = market.columnScores();
        for (int at = start[helper], end = start[helper + 1]; at < end; at++) {
            int bound = needs[at] * STRIDE + LISTED;
            lists[bound] = Math.max(lists[bound], scores[at] * unit - lowest[helper] - fallen);
        }
    }

    static long pair(int helper, int score) {
        return (long) helper << 16 | score;
    }

    static int helper(long pair) {
        return (int) (pair >>> 16);
    }

    static int score(long pair) {
        return (int) (pair & 0xffff);
    }
}
