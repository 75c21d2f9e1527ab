package plein.matching;

import java.util.Arrays;

/**
 * The places of all helpers, each with a price and a holder. A helper's places lie together, as a heap with the cheapest
 * first, so that a bidder sees one price a helper.
 */
final class Places {

    final long[] price;
    final int[] holder;
    /** Per helper the price of the cheapest place. The same array as {@link #price} when everybody has one place. */
    final long[] lowest;

    private final int[] start;
    /** Helper of each place, or null when everybody has one place. */
    private final int[] helpers;

    Places(Market market, long unit) {
        start = new int[market.helpers + 1];
        boolean single = true;
        for (int helper = 0; helper < market.helpers; helper++) {
            int places = market.places[helper];
            single &= places == 1;
            start[helper + 1] = Math.addExact(start[helper], places);
        }
        int count = start[market.helpers];
        price = new long[count];
        holder = new int[count];
        Arrays.fill(holder, -1);
        helpers = single ? null : new int[count];
        lowest = single ? price : new long[market.helpers];
        for (int helper = 0; helper < market.helpers; helper++) {
            long from = market.mustFill(helper) ? Math.max(market.lowest, market.startAt[market.helperLevels[helper]]) * unit : 0;
            lowest[helper] = start[helper] == start[helper + 1] ? Long.MAX_VALUE / 4 : from;
            for (int place = start[helper]; place < start[helper + 1]; place++) {
                price[place] = from;
                if (!single) helpers[place] = helper;
            }
        }
    }

    int count() {
        return price.length;
    }

    int helper(int place) {
        return helpers == null ? place : helpers[place];
    }

    boolean hasNone(int helper) {
        return start[helper] == start[helper + 1];
    }

    /** Takes a free place at the price it has. */
    int sit(int need, int helper) {
        int place = start[helper];
        while (holder[place] >= 0) place++;
        holder[place] = need;
        return place;
    }

    /** The price of the helper whose place this is. */
    long lowestBeside(int place) {
        return lowest[helper(place)];
    }

    /** A need gives up its place, which from now on costs no more than the cheapest beside it. */
    void leave(int place, int[] placeOf) {
        placeOf[holder[place]] = -1;
        holder[place] = -1;
        if (helpers != null) reprice(place, lowest[helpers[place]], placeOf);
    }

    /** The holder would not stay if the helper's price rose beyond this. */
    void limit(int place, long to, int[] placeOf) {
        if (helpers != null && to < price[place]) reprice(place, to, placeOf);
    }

    /** Gives the cheapest place to a need at a new, higher price; returns who loses it, or -1. */
    int take(int need, int helper, long to, int[] placeOf) {
        int place = start[helper];
        int loser = holder[place];
        if (loser >= 0) placeOf[loser] = -1;
        holder[place] = need;
        placeOf[need] = place;
        price[place] = to;
        if (helpers != null) down(place, helper, placeOf);
        return loser;
    }

    void reprice(int place, long to, int[] placeOf) {
        price[place] = to;
        if (helpers != null) up(place, helpers[place], placeOf);
    }

    private void down(int place, int helper, int[] placeOf) {
        int root = start[helper];
        int size = start[helper + 1] - root;
        int at = place - root;
        while (true) {
            int child = 2 * at + 1;
            if (child >= size) break;
            if (child + 1 < size && isBefore(root + child + 1, root + child)) child++;
            if (!isBefore(root + child, root + at)) break;
            swap(root + at, root + child, placeOf);
            at = child;
        }
        lowest[helper] = price[root];
    }

    private void up(int place, int helper, int[] placeOf) {
        int root = start[helper];
        int at = place - root;
        while (at > 0 && isBefore(root + at, root + (at - 1) / 2)) {
            swap(root + at, root + (at - 1) / 2, placeOf);
            at = (at - 1) / 2;
        }
        lowest[helper] = price[root];
    }

    /** Of places at one price an open one comes first. */
    private boolean isBefore(int one, int other) {
        return price[one] < price[other] || price[one] == price[other] && holder[one] < 0 && holder[other] >= 0;
    }

    private void swap(int one, int other, int[] placeOf) {
        long p = price[one];
        price[one] = price[other];
        price[other] = p;
        int h = holder[one];
        holder[one] = holder[other];
        holder[other] = h;
        if (holder[one] >= 0) placeOf[holder[one]] = one;
        if (holder[other] >= 0) placeOf[holder[other]] = other;
    }

    /** Raises all places of a helper alike; their order stays. */
    void raise(int helper, long by) {
        if (by == 0) return;
        for (int place = start[helper]; place < start[helper + 1]; place++) price[place] += by;
        if (helpers != null && !hasNone(helper)) lowest[helper] = price[start[helper]];
    }

    int first(int helper) {
        return start[helper];
    }

    boolean hasOpen(int helper) {
        for (int place = start[helper]; place < start[helper + 1]; place++) if (holder[place] < 0) return true;
        return false;
    }
}
