package plein.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import plein.matching.LivePlan.LiveHelper;
import plein.matching.LivePlan.LiveNeed;
import plein.matching.LivePlan.LivePair;

/** The two searches that mend a plan. Both stop as soon as the cheapest way out is known, and change prices only on the way. */
final class LiveSearch {

    private record Reached(long distance, LiveHelper helper) {}

    private final PriorityQueue<Reached> queue = new PriorityQueue<>((a, b) -> Long.compare(a.distance, b.distance));
    private final List<LiveHelper> helpers = new ArrayList<>();
    private final List<LiveNeed> needs = new ArrayList<>();
    private int search;

    /** Gives a need a free place, or one that somebody else loses, or none: whatever costs least. */
    void place(LiveNeed need) {
        begin();
        need.left = 0;
        for (var pair : need.pairs) need.left = Math.max(need.left, pair.worth() - pair.helper().price);
        if (need.left == 0) return;
        long cost = need.left;
        LiveNeed loser = need;
        LiveHelper open = null;
        reach(need, 0);
        spread(need);
        while (!queue.isEmpty() && queue.peek().distance < cost) {
            var reached = queue.poll();
            var helper = reached.helper;
            if (reached.distance > helper.distance) continue;
            if (helper.hasPlace()) {
                cost = reached.distance;
                open = helper;
                break;
            }
            for (var other : helper.held) {
                reach(other, reached.distance);
                if (reached.distance + other.left < cost) {
                    cost = reached.distance + other.left;
                    loser = other;
                }
                spread(other);
            }
        }
        for (var each : needs) if (each.distance < cost) each.left -= cost - each.distance;
        for (var each : helpers) if (each.distance < cost) each.price += cost - each.distance;
        if (open == null && loser != need) {
            open = loser.helper;
            loser.leave();
        }
        if (open != null) shift(open);
    }

    private void spread(LiveNeed need) {
        for (var pair : need.pairs) if (pair.helper() != need.helper) reach(pair.helper(), need.distance + pair.slack(), pair);
    }

    /** Everybody on the way moves one place up, from the open place back to the need that came. */
    private static void shift(LiveHelper open) {
        while (open != null) {
            var mover = open.via.need();
            var before = mover.helper;
            if (before != null) mover.leave();
            mover.sitWith(open);
            open = before;
        }
    }

    /** Gives an open place that has a price to somebody without one, or to somebody whose own place then comes open. */
    void fill(LiveHelper start) {
        begin();
        long cost = start.price;
        LiveHelper last = start;
        LivePair taker = null;
        reach(start, 0, null);
        while (!queue.isEmpty() && queue.peek().distance < cost) {
            var reached = queue.poll();
            var helper = reached.helper;
            if (reached.distance > helper.distance) continue;
            if (reached.distance + helper.price < cost) {
                cost = reached.distance + helper.price;
                last = helper;
                taker = null;
            }
            for (var pair : helper.pairs) {
                var need = pair.need();
                if (need.helper == helper) continue;
                long distance = reached.distance + pair.slack();
                if (need.helper != null) {
                    reach(need.helper, distance, pair);
                } else if (distance < cost) {
                    cost = distance;
                    last = helper;
                    taker = pair;
                }
            }
        }
        for (var each : helpers) if (each.distance < cost) lower(each, cost - each.distance);
        moveDown(last);
        if (taker != null) taker.need().sitWith(last);
    }

    private static void lower(LiveHelper helper, long by) {
        helper.price -= by;
        for (var need : helper.held) need.left += by;
    }

    /** Everybody on the way moves one place down, towards the place that was open. */
    private static void moveDown(LiveHelper from) {
        while (from.via != null) {
            var pair = from.via;
            pair.need().leave();
            pair.need().sitWith(pair.helper());
            from = pair.helper();
        }
    }

    private void begin() {
        search++;
        queue.clear();
        helpers.clear();
        needs.clear();
    }

    private void reach(LiveNeed need, long distance) {
        if (need.seen != search) needs.add(need);
        need.seen = search;
        need.distance = distance;
    }

    private void reach(LiveHelper helper, long distance, LivePair via) {
        if (helper.seen == search && distance >= helper.distance) return;
        if (helper.seen != search) helpers.add(helper);
        helper.seen = search;
        helper.distance = distance;
        helper.via = via;
        queue.add(new Reached(distance, helper));
    }
}
