package plein.matching;

/**
 * A look ahead for an auction in which the same needs keep outbidding one another by epsilon, or the same places keep
 * coming down by epsilon. Sees for every helper how many such steps it takes, along the cheapest chain of moves, until
 * somebody ends at an open place (or a place at somebody who had none), and changes the prices by that much at once.
 * Nobody's shortfall grows beyond epsilon by it (Goldberg and Kennedy, 1997, there for one direction).
 */
final class Outlook {

    private final Market market;
    private final Places places;
    private final int[] placeOf;
    private final long[] gross;
    private final long unit;
    private final long epsilon;
    private final Buckets reached;

    Outlook(Market market, Places places, int[] placeOf, long[] gross, long unit, long epsilon) {
        this.market = market;
        this.places = places;
        this.placeOf = placeOf;
        this.gross = gross;
        this.unit = unit;
        this.epsilon = epsilon;
        this.reached = new Buckets(market.helpers, (int) Math.min(Integer.MAX_VALUE / 4, 4L * market.needs + 64));
    }

    void raise() {
        for (int helper = 0; helper < market.helpers; helper++) if (places.hasOpen(helper)) reached.reach(helper, 0);
        for (int need = 0; need < market.needs; need++) {
            if (market.mayStayOut(need) && placeOf[need] >= 0) reached.reach(places.helper(placeOf[need]), (left(need) + epsilon) / epsilon);
        }
        for (int helper = reached.take(); helper >= 0; helper = reached.take()) whoCouldCome(helper);
        shift(epsilon);
    }

    /** Whoever has a place could come to this helper, and free that place. */
    private void whoCouldCome(int helper) {
        int distance = reached.steps(helper);
        var start = market.columnStart();
        for (int at = start[helper], end = start[helper + 1]; at < end; at++) {
            int need = market.columnNeeds()[at];
            if (placeOf[need] < 0) continue;
            int own = places.helper(placeOf[need]);
            if (own != helper) reached.reach(own, distance + raises(need, market.columnScores()[at], helper));
        }
    }

    /** No farther than the open places need to come. */
    void lower() {
        int open = 0;
        for (int helper = 0; helper < market.helpers; helper++) if (mustComeDown(helper)) open++;
        for (int helper = 0; helper < market.helpers; helper++) {
            if (!market.mustFill(helper) && !places.hasNone(helper)) reached.reach(helper, places.lowest[helper] / epsilon);
        }
        for (int need = 0; need < market.needs; need++) {
            if (market.present[need] && placeOf[need] < 0) whereToGo(need, -1, 0);
        }
        for (int helper = reached.take(); helper >= 0; helper = reached.take()) {
            if (mustComeDown(helper) && --open == 0) break;
            int distance = reached.steps(helper);
            for (int place = places.first(helper); place < places.first(helper + 1); place++) {
                if (places.holder[place] >= 0) whereToGo(places.holder[place], helper, distance);
            }
        }
        shift(-epsilon);
    }

    private boolean mustComeDown(int helper) {
        return (market.mustFill(helper) || places.lowest[helper] > 0) && places.hasOpen(helper);
    }

    /** A place that comes down far enough gets this need, and the need's own place is next to come down. */
    private void whereToGo(int need, int own, int distance) {
        for (int at = market.rowStart[need], end = market.rowStart[need + 1]; at < end; at++) {
            int helper = market.columns[at];
            if (helper != own) reached.reach(helper, distance + raises(need, market.scores[at], helper));
        }
    }

    /** How many steps until the need would as gladly be with this helper. */
    private long raises(int need, int score, int helper) {
        long loss = left(need) - (score * unit - places.lowest[helper]);
        return Math.max(0, loss + epsilon) / epsilon;
    }

    private long left(int need) {
        return placeOf[need] < 0 ? 0 : gross[need] - places.lowestBeside(placeOf[need]);
    }

    private void shift(long step) {
        for (int helper = 0; helper < market.helpers; helper++) {
            if (!places.hasNone(helper)) places.raise(helper, step * reached.steps(helper));
        }
    }
}
