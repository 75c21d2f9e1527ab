package plein.matching;

import java.util.Arrays;

/**
 * Turns the fine prices of an auction into prices in whole points.
 *
 * <p>Each need falls short of its best by a little. Divide all prices by the unit, rounding down from some offset. The
 * result proves the plan exactly when no need's own price and the same price less its shortfall are rounded to different
 * points. Every need forbids as many offsets as its shortfall is long; when all shortfalls together are shorter than one
 * unit, some offset is left, and is found by going along the forbidden stretches in order.
 */
final class Rounding {

    private final Market market;
    private final Places places;
    private final long unit;
    /** Forbidden stretches of offsets: where they begin (upper half) and how long they are (lower half). */
    private final long[] forbidden;
    private int count;
    private long shortfalls;

    Rounding(Market market, Places places, Look look, int[] placeOf, long[] gross, long unit) {
        this.market = market;
        this.places = places;
        this.unit = unit;
        this.forbidden = new long[market.needs];
        for (int need = 0; need < market.needs && isExact(); need++) {
            if (!market.present[need]) continue;
            measure(look.bestFor(need), placeOf[need], gross[need]);
        }
    }

    boolean isExact() {
        return shortfalls < unit;
    }

    private void measure(long best, int place, long gross) {
        long own = place < 0 ? 0 : places.lowest[places.helper(place)];
        long shortfall = best - (place < 0 ? 0 : gross - own);
        if (shortfall > 0) {
            shortfalls += shortfall;
            if (isExact()) forbidden[count++] = Math.floorMod(-own, unit) << 32 | shortfall;
        }
    }

    long[] prices() {
        long offset = offset();
        var prices = new long[market.helpers];
        for (int helper = 0; helper < prices.length; helper++) {
            if (!places.hasNone(helper)) prices[helper] = Math.floorDiv(places.lowest[helper] + offset, unit);
        }
        return prices;
    }

    private long offset() {
        Arrays.sort(forbidden, 0, count);
        long covered = 0;
        for (int i = 0; i < count; i++) covered = Math.max(covered, (forbidden[i] >>> 32) + (forbidden[i] & 0xffffffffL) - unit);
        for (int i = 0; i < count && forbidden[i] >>> 32 <= covered; i++) {
            covered = Math.max(covered, (forbidden[i] >>> 32) + (forbidden[i] & 0xffffffffL));
        }
        return covered;
    }
}
