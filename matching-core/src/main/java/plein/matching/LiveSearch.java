package plein.matching;

/**
 * Mends a plan by the cheapest chain of moves. It is sought from both ends at once, from the need that came or the place that
 * came open, and from outside, where those are without a place and where places stay open. Where the two meet each has gone
 * only a part of the way: where everybody is a few steps from everybody, some hundreds of helpers instead of a town.
 *
 * <p>The prices stay a proof. Whoever is nearer than the one side has come rises in price, whoever is nearer than the other
 * side has come falls, each by what is left of that side's way, and the two ways together are as long as the chain: then
 * nothing that was dear enough becomes too cheap, and the chain itself costs nothing. Outside has a price of 0, always; where
 * it would have changed, all others change instead ({@link LiveTown#changeLevel}).
 *
 * <p>Sources: Edmonds and Karp (1972) and Tomizawa (1971) for the prices, one side; Pohl, "Bi-directional search" (1971).
 */
final class LiveSearch {

    private static final int NONE = LiveTown.NONE;

    /**
     * How much longer than the shortest that could be a chain may be, at first, then, and at last. Most are short, and who is farther
     * away need not be written down.
     */
    private static final long[] REACHES = {256, 1_024, 4_096, Frontier.NOWHERE};

    private final LiveTown town;
    private final Frontier forward = new Frontier();
    private final Frontier backward = new Frontier();
    private final Chain chain;

    /** A need seeks a place, or else an open place seeks a need. */
    private boolean placing;
    /** Whoever is nearer than this on the one side, or on the other, has been seen. */
    private long ahead;
    private long behind;
    private long forwardWork;
    private long backwardWork;
    /** The helpers who can be reached from outside, the nearest first, and how many of those without a place were asked. */
    private Lowest.Walk outside;
    private int asked;

    /** What the length of the chain must not exceed, and how far each side may go for it. */
    private long limit;
    private long forwardLimit;
    private long backwardLimit;

    /** The cheapest chain so far: its length, the helper where its parts meet, and which parts it has. */
    private long cost;
    private int meeting;
    private boolean goesForward;
    private boolean goesBackward;
    /** Who enters at the meeting from outside, when nothing comes before it. */
    private int entrant;

    LiveSearch(LiveTown town) {
        this.town = town;
        this.chain = new Chain(town);
    }

    /** Gives a need a free place, or one that somebody else loses, or none: whatever costs least. */
    void place(int need) {
        long most = town.most(need);
        if (most == 0) return;
        boolean found = false;
        for (int i = 0; !found; i++) {
            begin(true, most, NONE, REACHES[i]);
            var row = town.needRow(need);
            for (int at = 0; at < row.size(); at++) {
                int helper = row.other(at);
                reachForward(helper, most - (row.worth(at) - town.price(helper)), need);
            }
            found = search();
        }
        reprice();
        if (meeting == NONE) return;
        chain.addTo(meeting, forward);
        if (goesBackward) chain.addFrom(meeting, backward);
        chain.straighten();
        int last = chain.end();
        if (!town.hasPlace(last)) town.leave(town.losesLeast(last));
        chain.move();
    }

    /** Gives an open place that has a price to somebody without one, or to somebody whose own place then comes open. */
    void fill(int helper) {
        if (town.price(helper) > 0) {
            boolean found = false;
            for (int i = 0; !found; i++) {
                begin(false, town.price(helper), helper, REACHES[i]);
                reachBackward(helper, 0, NONE, NONE);
                found = search();
            }
            reprice();
            if (goesForward) chain.addTo(meeting, forward);
            else if (entrant != NONE) chain.add(entrant, meeting);
            chain.addFrom(meeting, backward);
            chain.straighten();
            chain.move();
        }
        town.refresh(helper);
    }

    private void begin(boolean placing, long cost, int meeting, long reach) {
        this.placing = placing;
        this.cost = cost;
        this.meeting = meeting;
        goesForward = placing;
        goesBackward = !placing;
        entrant = NONE;
        forward.begin(town.helpers());
        backward.begin(town.helpers());
        chain.begin();
        ahead = 0;
        behind = 0;
        forwardWork = 0;
        backwardWork = 0;
        outside = (placing ? town.byLoss : town.byPrice).walk();
        asked = 0;
        // no chain is shorter than the way from outside to the first who can be reached from there
        limit = nextOutside() + reach;
        forwardLimit = placing ? reach : limit;
        backwardLimit = placing ? limit : reach;
    }

    /** Until what is left to find on both sides cannot make a shorter chain; says whether there is one within the limit. */
    private boolean search() {
        while ((ahead = nextForward()) + (behind = nextBackward()) < Math.min(cost, limit)) {
            if (forwardWork <= backwardWork) goForward();
            else goBackward();
        }
        return cost <= limit;
    }

    private void reprice() {
        long back = Math.min(behind, cost);
        long forth = cost - back;
        town.changeLevel(placing ? back : -forth);
        for (int i = 0; i < forward.count(); i++) change(forward.reached(i), forth - forward.distance(forward.reached(i)), 1);
        for (int i = 0; i < backward.count(); i++) change(backward.reached(i), back - backward.distance(backward.reached(i)), -1);
    }

    private void change(int helper, long by, int sign) {
        if (by <= 0) return;
        town.changePrice(helper, sign * by);
        town.refresh(helper);
    }

    private long nextForward() {
        return placing ? forward.nearest() : Math.min(forward.nearest(), nextOutside());
    }

    private long nextBackward() {
        return placing ? Math.min(backward.nearest(), nextOutside()) : backward.nearest();
    }

    private long nextOutside() {
        if (!placing && asked < town.unserved.size()) return 0;
        if (outside.isAtEnd()) return Frontier.NOWHERE;
        return placing ? town.lossOf(outside.key()) : town.priceOf(outside.key());
    }

    private void goForward() {
        if (placing || forward.nearest() < nextOutside()) {
            int helper = forward.take();
            long distance = forward.distance(helper);
            if (placing) meet(distance + town.loss(helper), helper, true, false, NONE);
            for (int i = 0; i < town.holding(helper); i++) forwardWork += moveOn(town.held(helper, i), distance);
        } else if (asked < town.unserved.size()) {
            forwardWork += moveOn(town.unserved.get(asked++), 0);
        } else {
            long distance = nextOutside();
            reachForward(outside.take(), distance, NONE);
        }
        forwardWork++;
    }

    private int moveOn(int need, long distance) {
        var row = town.needRow(need);
        int own = town.helperOf(need);
        for (int at = 0; at < row.size(); at++) {
            int helper = row.other(at);
            if (helper != own) reachForward(helper, distance + town.slack(need, helper, row.worth(at)), need);
        }
        return row.size();
    }

    private void goBackward() {
        backwardWork++;
        if (placing && nextOutside() <= backward.nearest()) {
            long distance = nextOutside();
            reachBackward(outside.take(), distance, NONE, NONE);
            return;
        }
        int helper = backward.take();
        long distance = backward.distance(helper);
        if (!placing) meet(distance + town.price(helper), helper, false, true, NONE);
        var row = town.helperRow(helper);
        for (int at = 0; at < row.size(); at++) {
            int need = row.other(at);
            int own = town.helperOf(need);
            if (own == helper || own == NONE && placing) continue;
            long before = distance + town.slack(need, helper, row.worth(at));
            if (own == NONE) meet(before, helper, false, true, need);
            else reachBackward(own, before, need, helper);
        }
        backwardWork += row.size();
    }

    private void reachForward(int helper, long distance, int mover) {
        if (distance >= forwardLimit) {
            forward.passOver(distance);
        } else if (forward.reach(helper, distance, mover, helper)) {
            if (backward.hasReached(helper)) meetBoth(helper);
            if (distance + behind < cost) forward.await(helper);
            else forward.passOver(distance);
        }
    }

    private void reachBackward(int helper, long distance, int mover, int target) {
        if (distance >= backwardLimit) {
            backward.passOver(distance);
        } else if (backward.reach(helper, distance, mover, target)) {
            if (forward.hasReached(helper)) meetBoth(helper);
            if (distance + ahead < cost) backward.await(helper);
            else backward.passOver(distance);
        }
    }

    private void meetBoth(int helper) {
        meet(forward.distance(helper) + backward.distance(helper), helper, true, true, NONE);
    }

    private void meet(long cost, int helper, boolean goesForward, boolean goesBackward, int entrant) {
        if (cost >= this.cost) return;
        this.cost = cost;
        this.meeting = helper;
        this.goesForward = goesForward;
        this.goesBackward = goesBackward;
        this.entrant = entrant;
    }
}
