package plein.matching;

/**
 * The other side of the auction: places that nobody holds come down, to nothing where they may stay empty, or until
 * somebody is better off there than where they are. Whoever came open first comes down first: last come first would, along a
 * street, go over the same houses again and again.
 */
final class Comedown {

    /** Places that come down in one round, for each helper, before a look ahead, and between two. */
    private static final int BEFORE_OUTLOOK = 12;

    private final Market market;
    private final Places places;
    private final int[] placeOf;
    private final long[] gross;
    private final long unit;
    private final long whole;
    /** What each need has left at the price of its place; up to date while prices come down. */
    private final long[] left;

    private final Line open = new Line(64);

    Comedown(Market market, Places places, int[] placeOf, long[] gross, long unit, long whole) {
        this.market = market;
        this.places = places;
        this.placeOf = placeOf;
        this.gross = gross;
        this.unit = unit;
        this.whole = whole;
        this.left = new long[market.needs];
    }

    /** Says whether anything came down. */
    boolean lower(long epsilon) {
        findOpen();
        if (open.isEmpty()) return false;
        lookWhatIsLeft();
        long steps = 0;
        while (!open.isEmpty()) {
            while (!open.isEmpty()) {
                int place = open.take();
                if (!mustComeDown(place)) continue;
                if (++steps % ((long) BEFORE_OUTLOOK * market.helpers) == 0) {
                    new Outlook(market, places, placeOf, gross, unit, epsilon).lower();
                    lookWhatIsLeft();
                }
                lower(place, epsilon);
            }
            // a new price may move a helper's other places, so look again
            findOpen();
        }
        return true;
    }

    private void lookWhatIsLeft() {
        for (int need = 0; need < left.length; need++) {
            left[need] = placeOf[need] < 0 ? 0 : gross[need] - places.lowestBeside(placeOf[need]);
        }
    }

    private void findOpen() {
        for (int place = 0; place < places.count(); place++) if (mustComeDown(place)) open.add(place);
    }

    private boolean mustComeDown(int place) {
        return places.holder[place] < 0 && (places.price[place] > 0 || market.mustFill(places.helper(place)));
    }

    private void lower(int place, long epsilon) {
        int helper = places.helper(place);
        exclude(helper);
        var start = market.columnStart();
        var needs = market.columnNeeds();
        var scores = market.columnScores();
        long best = Long.MIN_VALUE;
        long second = Long.MIN_VALUE;
        int bestAt = -1;
        for (int at = start[helper], end = start[helper + 1]; at < end; at++) {
            long value = scores[at] * unit - left[needs[at]];
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
            include(helper);
            return;
        }
        long price = Math.max(second, best - whole) - epsilon;
        if (mayStayEmpty) price = Math.max(0, price);
        move(needs[bestAt], place, scores[bestAt] * unit, price);
    }

    private void move(int need, int place, long worth, long price) {
        int before = placeOf[need];
        if (before >= 0) {
            places.holder[before] = -1;
            open.add(before);
        }
        gross[need] = worth;
        left[need] = worth - price;
        places.holder[place] = need;
        placeOf[need] = place;
        places.reprice(place, price, placeOf);
        include(places.helper(place));
    }

    private void exclude(int helper) {
        for (int place = places.first(helper); place < places.first(helper + 1); place++) {
            if (places.holder[place] >= 0) left[places.holder[place]] = Long.MAX_VALUE / 4;
        }
    }

    private void include(int helper) {
        for (int place = places.first(helper); place < places.first(helper + 1); place++) {
            int need = places.holder[place];
            if (need >= 0) left[need] = gross[need] - places.lowest[helper];
        }
    }
}
