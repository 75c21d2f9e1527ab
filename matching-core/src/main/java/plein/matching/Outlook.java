package plein.matching;

import java.util.Arrays;

/**
 * A look ahead for an auction in which the same needs keep outbidding one another by epsilon. Sees for every helper how
 * many such raises it takes, along the cheapest chain of moves, until somebody ends at an open place, and raises the
 * prices by that much at once. Nobody's shortfall grows beyond epsilon by it (Goldberg and Kennedy, 1997).
 */
final class Outlook {

    private final Market market;
    private final Places places;
    private final int[] placeOf;
    private final long[] gross;
    private final long unit;
    private final long epsilon;
    private final int farthest;

    /** Raises from each helper to an open place, as far as known. */
    private final int[] steps;
    /** Helpers per number of steps, as linked lists; a helper may lie in several, the lowest counts. */
    private int[] bucket;
    private int[] nextInBucket = new int[1024];
    private int[] helperInBucket = new int[1024];
    private int entries;

    Outlook(Market market, Places places, int[] placeOf, long[] gross, long unit, long epsilon) {
        this.market = market;
        this.places = places;
        this.placeOf = placeOf;
        this.gross = gross;
        this.unit = unit;
        this.epsilon = epsilon;
        this.farthest = (int) Math.min(Integer.MAX_VALUE / 4, 4L * market.needs + 64);
        this.steps = new int[market.helpers];
        this.bucket = new int[64];
        Arrays.fill(steps, Integer.MAX_VALUE);
        Arrays.fill(bucket, -1);
    }

    void raise() {
        for (int helper = 0; helper < market.helpers; helper++) if (places.hasOpen(helper)) reach(helper, 0);
        for (int need = 0; need < market.needs; need++) {
            if (market.mayStayOut(need) && placeOf[need] >= 0) {
                reach(places.helper(placeOf[need]), (gross[need] - places.lowestBeside(placeOf[need]) + epsilon) / epsilon);
            }
        }
        int last = 0;
        for (int distance = 0; distance < bucket.length; distance++) {
            while (bucket[distance] >= 0) {
                int entry = bucket[distance];
                bucket[distance] = nextInBucket[entry];
                if (steps[helperInBucket[entry]] == distance) {
                    last = distance;
                    spread(helperInBucket[entry], distance);
                }
            }
        }
        for (int helper = 0; helper < market.helpers; helper++) {
            if (!places.hasNone(helper)) places.raise(helper, epsilon * Math.min(steps[helper], last));
        }
    }

    /** Whoever has a place could come to this helper, and free that place. */
    private void spread(int helper, int distance) {
        var start = market.columnStart();
        for (int at = start[helper], end = start[helper + 1]; at < end; at++) {
            int need = market.columnNeeds()[at];
            int place = placeOf[need];
            if (place < 0) continue;
            int own = places.helper(place);
            if (own == helper) continue;
            long here = market.columnScores()[at] * unit - places.lowest[helper];
            long loss = gross[need] - places.lowest[own] - here;
            reach(own, distance + Math.max(0, loss + epsilon) / epsilon);
        }
    }

    private void reach(int helper, long distance) {
        if (distance > farthest || distance >= steps[helper]) return;
        int at = (int) distance;
        steps[helper] = at;
        while (at >= bucket.length) {
            int before = bucket.length;
            bucket = Arrays.copyOf(bucket, before * 2);
            Arrays.fill(bucket, before, bucket.length, -1);
        }
        if (entries == helperInBucket.length) {
            helperInBucket = Arrays.copyOf(helperInBucket, entries * 2);
            nextInBucket = Arrays.copyOf(nextInBucket, entries * 2);
        }
        helperInBucket[entries] = helper;
        nextInBucket[entries] = bucket[at];
        bucket[at] = entries++;
    }
}
