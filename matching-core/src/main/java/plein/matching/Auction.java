package plein.matching;

import java.util.Arrays;

/**
 * Settles a market by auction: needs bid for places, and places that nobody holds come down in price until somebody does.
 *
 * <p>Scores are multiplied by one more than twice the number of needs, and the smallest raise of a bid, epsilon, is made
 * smaller round by round. After each round every need has, within epsilon, what suits it best. As soon as all those
 * shortfalls together are less than one point of score, no other plan can be a whole point better: the plan is exactly
 * optimal, often rounds before epsilon reaches 1, where it is sure. {@link Rounding} then turns the prices into whole
 * points that prove it.
 *
 * <p>Source: Bertsekas, "Auction algorithms for network flow problems" (1992); Bertsekas and Castanon, "A forward/reverse
 * auction algorithm for asymmetric assignment problems" (1992); Goldberg and Kennedy, "Global price updates help" (1997),
 * see {@link Outlook}. Ours: the start from a matching at one price for all, with epsilon as large as the scores differ,
 * and the end at less than one point.
 */
final class Auction {

    /** The first epsilon, as a part of how much the scores differ. */
    private static final int FIRST = 64;
    private static final int SHRINK = 16;
    /** A price that fell by more epsilons than this in one round is looked at by itself. */
    private static final int LITTLE = 8;
    /** Bids a need in one round before a look ahead, and between two. A quiet market never needs one. */
    private static final int BIDS_BEFORE_OUTLOOK = 12;

    private final Market market;
    private final Places places;
    private final Look look;
    private final Comedown comedown;
    private final long unit;
    /** What a raise is when nothing else is possible: no score difference is larger. */
    private final long whole;

    private final int[] placeOf;
    private final long[] gross;
    private final Line waiting;

    /** @param start a matching with everybody in it who must be */
    Auction(Market market, int[] start) {
        this.market = market;
        this.unit = 2L * market.needs + 2;
        this.whole = (market.highest - market.lowest + 1L) * unit;
        this.places = new Places(market, unit);
        this.look = new Look(market, places, unit);
        this.placeOf = new int[market.needs];
        this.gross = new long[market.needs];
        this.waiting = new Line(market.needs);
        this.comedown = new Comedown(market, places, placeOf, gross, unit, whole);
        Arrays.fill(placeOf, -1);
        for (int need = 0; need < market.needs; need++) if (market.present[need] && start[need] >= 0) sit(need, start[need]);
    }

    private void sit(int need, int helper) {
        for (int at = market.rowStart[need]; at < market.rowStart[need + 1]; at++) {
            if (market.columns[at] == helper) gross[need] = market.scores[at] * unit;
        }
        placeOf[need] = places.sit(need, helper);
    }

    /** Prices in whole points per helper, relative to the level's own. */
    long[] settle() {
        long epsilon = Math.max(1, (market.highest - market.lowest) * unit);
        boolean first = true;
        while (true) {
            look.refreshFloors();
            var rounding = new Rounding(market, places, look, placeOf, gross, unit);
            if (rounding.isExact()) return rounding.prices();
            if (epsilon == 1) throw new IllegalStateException("an auction that ended is exact");
            epsilon = Math.max(1, epsilon / (first ? FIRST : SHRINK));
            first = false;
            release(epsilon);
            bid(epsilon);
            var before = places.lowest.clone();
            if (comedown.lower(epsilon)) look.pricesFell(before, LITTLE * epsilon);
        }
    }

    int[] helperOf(Problem problem) {
        var helperOf = problem.fixed.clone();
        for (int need = 0; need < placeOf.length; need++) if (placeOf[need] >= 0) helperOf[need] = places.helper(placeOf[need]);
        return helperOf;
    }

    /** Whoever is no longer within epsilon of the best gives up the place and bids again. */
    private void release(long epsilon) {
        for (int need = 0; need < market.needs; need++) {
            if (!market.present[need]) continue;
            long best = look.bestFor(need);
            int place = placeOf[need];
            if (place < 0 ? best > epsilon : gross[need] - places.lowestBeside(place) < best - epsilon) {
                if (place >= 0) places.leave(place, placeOf);
                waiting.add(need);
            } else if (place >= 0) {
                places.limit(place, gross[need] + epsilon - Math.max(elsewhere(need, place, best), best - whole), placeOf);
            }
        }
    }

    /** What the need that just looked would have left with another helper. */
    private long elsewhere(int need, int place, long best) {
        if (look.bestHelper() != places.helper(place)) return best;
        return market.mayStayOut(need) ? Math.max(0, look.second) : look.second;
    }

    private void bid(long epsilon) {
        long left = (long) BIDS_BEFORE_OUTLOOK * market.needs;
        while (!waiting.isEmpty()) {
            if (--left == 0) {
                new Outlook(market, places, placeOf, gross, unit, epsilon).raise();
                left = (long) BIDS_BEFORE_OUTLOOK * market.needs;
            }
            bid(waiting.take(), epsilon);
        }
    }

    private void bid(int need, long epsilon) {
        look.along(need);
        long best = look.best;
        long second = look.second;
        if (market.mayStayOut(need)) {
            if (best <= 0) return;
            second = Math.max(second, 0);
        }
        int helper = look.bestHelper();
        gross[need] = look.bestGross();
        second = Math.max(second, best - whole);
        int loser = places.take(need, helper, places.lowest[helper] + best - second + epsilon, placeOf);
        if (loser >= 0) waiting.add(loser);
    }
}
