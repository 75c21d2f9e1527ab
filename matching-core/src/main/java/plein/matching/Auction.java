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
 * auction algorithm for asymmetric assignment problems" (1992). New here: the start from a matching at one price for all,
 * with epsilon as large as the scores differ, and the end at less than one point.
 */
final class Auction {

    private static final int SHRINK = 8;

    private final Market market;
    private final Places places;
    private final long unit;
    /** What a raise is when nothing else is possible: no score difference is larger. */
    private final long whole;

    private final int[] placeOf;
    private final long[] gross;
    private final int[] queue;
    private int head;
    private int waiting;

    Auction(Market market, int[] start) {
        this.market = market;
        this.unit = 2L * market.needs + 2;
        this.whole = (market.highest - market.lowest + 1L) * unit;
        this.places = new Places(market, unit);
        this.placeOf = new int[market.needs];
        this.gross = new long[market.needs];
        this.queue = new int[Math.max(1, market.needs)];
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
        while (true) {
            var rounding = new Rounding(market, places, placeOf, gross, unit);
            if (rounding.isExact()) return rounding.prices();
            if (epsilon == 1) throw new IllegalStateException("an auction that ended is exact");
            epsilon = Math.max(1, epsilon / SHRINK);
            release(epsilon);
            bid(epsilon);
            lower(epsilon);
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
            long best = market.mayStayOut(need) ? 0 : Long.MIN_VALUE;
            for (int at = market.rowStart[need], end = market.rowStart[need + 1]; at < end; at++) {
                best = Math.max(best, market.scores[at] * unit - places.lowest[market.columns[at]]);
            }
            int place = placeOf[need];
            if (place < 0 ? best > epsilon : gross[need] - places.price[place] < best - epsilon) {
                if (place >= 0) {
                    places.holder[place] = -1;
                    placeOf[need] = -1;
                }
                enqueue(need);
            }
        }
    }

    private void bid(long epsilon) {
        var columns = market.columns;
        var scores = market.scores;
        var lowest = places.lowest;
        while (waiting > 0) {
            int need = dequeue();
            long best = Long.MIN_VALUE;
            long second = Long.MIN_VALUE;
            int bestAt = -1;
            for (int at = market.rowStart[need], end = market.rowStart[need + 1]; at < end; at++) {
                long value = scores[at] * unit - lowest[columns[at]];
                if (value > best) {
                    second = best;
                    best = value;
                    bestAt = at;
                } else if (value > second) {
                    second = value;
                }
            }
            if (market.mayStayOut(need)) {
                if (best <= 0) continue;
                second = Math.max(second, 0);
            }
            int helper = columns[bestAt];
            gross[need] = scores[bestAt] * unit;
            second = Math.max(second, places.secondLowest(helper, gross[need]));
            second = Math.max(second, best - whole);
            int loser = places.take(need, helper, places.lowest[helper] + best - second + epsilon, placeOf);
            if (loser >= 0) enqueue(loser);
        }
    }

    /** Places that nobody holds come down, to nothing where they may stay empty, or until somebody is better off there. */
    private void lower(long epsilon) {
        var open = new Places.Stack();
        do {
            while (!open.isEmpty()) {
                int place = open.pop();
                if (mustComeDown(place)) lower(place, epsilon, open);
            }
            // a new price may move a helper's other places, so look again
            for (int place = 0; place < places.count(); place++) if (mustComeDown(place)) open.push(place);
        } while (!open.isEmpty());
    }

    private boolean mustComeDown(int place) {
        return places.holder[place] < 0 && (places.price[place] > 0 || market.mustFill(places.helper(place)));
    }

    private void lower(int place, long epsilon, Places.Stack open) {
        int helper = places.helper(place);
        var start = market.columnStart();
        long best = Long.MIN_VALUE;
        long second = Long.MIN_VALUE;
        int bestAt = -1;
        for (int at = start[helper]; at < start[helper + 1]; at++) {
            int need = market.columnNeeds()[at];
            long value = market.columnScores()[at] * unit - left(need);
            if (value > best) {
                second = best;
                best = value;
                bestAt = at;
            } else if (value > second) {
                second = value;
            }
        }
        boolean mayStayEmpty = !market.mustFill(helper);
        if (mayStayEmpty && best <= epsilon) {
            places.reprice(place, 0, placeOf);
            return;
        }
        long price = Math.max(second, best - whole) - epsilon;
        if (mayStayEmpty) price = Math.max(0, price);
        int need = market.columnNeeds()[bestAt];
        int before = placeOf[need];
        gross[need] = market.columnScores()[bestAt] * unit;
        places.holder[place] = need;
        placeOf[need] = place;
        if (before >= 0) {
            places.holder[before] = -1;
            open.push(before);
        }
        places.reprice(place, price, placeOf);
    }

    /** What a need has left at the price of its place. */
    private long left(int need) {
        return placeOf[need] < 0 ? 0 : gross[need] - places.price[placeOf[need]];
    }

    private void enqueue(int need) {
        int at = head + waiting++;
        queue[at < queue.length ? at : at - queue.length] = need;
    }

    private int dequeue() {
        int need = queue[head];
        if (++head == queue.length) head = 0;
        waiting--;
        return need;
    }
}
