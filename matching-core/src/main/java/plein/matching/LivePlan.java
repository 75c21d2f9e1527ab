package plein.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A best plan that stays the best while people come and go. Every change is mended from the last prices, by one search
 * for each place that is sought or comes free; the search goes only as far as the change is felt. Confirmed pairs are
 * never touched. The plan is worth exactly as much as one that is made anew; which of several equal ones it is may differ.
 *
 * <p>Source: the shortest path step of {@link ShortestPaths}, and its mirror image from the side of the helper.
 */
public final class LivePlan {

    /** What a tier is worth: above all scores of ten million needs together. */
    private static final long STEP = 1L << 40;

    private final Map<String, LiveNeed> needs = new HashMap<>();
    private final Map<String, LiveHelper> helpers = new HashMap<>();
    private final Map<String, String> confirmed = new HashMap<>();
    private final LiveSearch search = new LiveSearch();

    private LivePlan() {}

    public static LivePlan of(Plan plan) {
        var live = new LivePlan();
        var problem = plan.problem();
        var places = problem.freePlaces();
        for (int h = 0; h < problem.helpers(); h++) {
            var helper = new LiveHelper(problem.helperId(h), places[h]);
            long tiers = Math.floorDiv(plan.price(h) + problem.step() / 2, problem.step());
            helper.price = tiers * STEP + plan.price(h) - tiers * problem.step();
            live.helpers.put(helper.id, helper);
        }
        for (int n = 0; n < problem.needs(); n++) live.take(plan, n);
        return live;
    }

    private void take(Plan plan, int n) {
        var problem = plan.problem();
        if (problem.isFixed(n)) {
            confirmed.put(problem.needId(n), problem.helperId(problem.fixed[n]));
            return;
        }
        var need = new LiveNeed(problem.needId(n), problem.tier(n));
        for (int at = problem.rowStart(n); at < problem.rowEnd(n); at++) {
            connect(need, helpers.get(problem.helperId(problem.helperAt(at))), problem.scoreAt(at));
        }
        needs.put(need.id, need);
        if (plan.isServed(n)) {
            var helper = helpers.get(problem.helperId(plan.helperOf(n)));
            need.sitWith(helper);
            need.left = need.pairWith(helper).worth - helper.price;
        }
    }

    /** @param scores the helpers who fit, each with its score; unknown helpers are refused */
    public void addNeed(String id, int tier, Map<String, Integer> scores) {
        if (needs.containsKey(id) || confirmed.containsKey(id)) throw new IllegalArgumentException("need twice: " + id);
        if (tier < 1 || tier > Problem.TIERS) throw new IllegalArgumentException("need " + id + ": tier outside 1..8: " + tier);
        var need = new LiveNeed(id, tier);
        scores.keySet().forEach(this::helper);
        scores.forEach((helper, score) -> connect(need, helper(helper), score));
        needs.put(id, need);
        search.place(need);
    }

    /** @param scores the needs that fit, each with its score; confirmed and unknown needs are refused */
    public void addHelper(String id, int capacity, Map<String, Integer> scores) {
        if (helpers.containsKey(id)) throw new IllegalArgumentException("helper twice: " + id);
        if (capacity < 0) throw new IllegalArgumentException("helper " + id + ": capacity below 0: " + capacity);
        scores.keySet().forEach(this::need);
        var helper = new LiveHelper(id, 0);
        scores.forEach((need, score) -> connect(need(need), helper, score));
        for (var pair : helper.pairs) helper.price = Math.max(helper.price, pair.worth - pair.need.left);
        helpers.put(id, helper);
        for (int place = 0; place < capacity; place++) open(helper);
    }

    /** A need is withdrawn; its place is given to whom it helps most. */
    public void removeNeed(String id) {
        if (confirmed.containsKey(id)) throw new IllegalArgumentException("confirmed: " + id);
        var need = need(id);
        var helper = need.helper;
        if (helper != null) need.leave();
        need.pairs.forEach(pair -> pair.helper.pairs.remove(pair));
        needs.remove(id);
        if (helper != null) {
            helper.capacity--;
            open(helper);
        }
    }

    /** A helper stops; those who had a place look for another. Confirmed pairs are the coordinator's to end. */
    public void removeHelper(String id) {
        var helper = helper(id);
        var orphans = List.copyOf(helper.held);
        orphans.forEach(LiveNeed::leave);
        helper.pairs.forEach(pair -> pair.need.pairs.remove(pair));
        helpers.remove(id);
        orphans.forEach(search::place);
    }

    /** Both said yes: from now on the pair stands, and takes its place for good. */
    public void confirm(String id) {
        var need = need(id);
        var helper = need.helper;
        if (helper == null) throw new IllegalArgumentException("not matched: " + id);
        need.leave();
        helper.capacity--;
        need.pairs.forEach(pair -> pair.helper.pairs.remove(pair));
        needs.remove(id);
        confirmed.put(id, helper.id);
    }

    public Optional<String> helperOf(String id) {
        if (confirmed.containsKey(id)) return Optional.of(confirmed.get(id));
        return Optional.ofNullable(need(id).helper).map(helper -> helper.id);
    }

    /** Needs of this tier that have a place now, confirmed ones not counted. */
    public int served(int tier) {
        return (int) needs.values().stream().filter(need -> need.tier == tier && need.helper != null).count();
    }

    public long totalScore() {
        return needs.values().stream().filter(need -> need.helper != null).mapToLong(need -> need.pairWith(need.helper).score).sum();
    }

    private void open(LiveHelper helper) {
        helper.capacity++;
        if (helper.price > 0) search.fill(helper);
    }

    private static void connect(LiveNeed need, LiveHelper helper, int score) {
        if (score < 0 || score > Score.MAX) throw new IllegalArgumentException("score outside 0..10000: " + score);
        var pair = new LivePair(need, helper, score, (Problem.TIERS + 1 - need.tier) * STEP + score);
        need.pairs.add(pair);
        helper.pairs.add(pair);
    }

    private LiveNeed need(String id) {
        var need = needs.get(id);
        if (need == null) throw new IllegalArgumentException("unknown need: " + id);
        return need;
    }

    private LiveHelper helper(String id) {
        var helper = helpers.get(id);
        if (helper == null) throw new IllegalArgumentException("unknown helper: " + id);
        return helper;
    }

    record LivePair(LiveNeed need, LiveHelper helper, int score, long worth) {

        /** What the need misses with this helper; never below 0. */
        long slack() {
            return need.left + helper.price - worth;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    static final class LiveNeed {

        final String id;
        final int tier;
        final List<LivePair> pairs = new ArrayList<>();
        LiveHelper helper;
        long left;
        long distance;
        int seen;
        LivePair via;

        LiveNeed(String id, int tier) {
            this.id = id;
            this.tier = tier;
        }

        void sitWith(LiveHelper helper) {
            this.helper = helper;
            helper.held.add(this);
        }

        void leave() {
            helper.held.remove(this);
            helper = null;
        }

        LivePair pairWith(LiveHelper helper) {
            for (var pair : pairs) if (pair.helper == helper) return pair;
            throw new IllegalStateException("no pair");
        }
    }

    static final class LiveHelper {

        final String id;
        final List<LivePair> pairs = new ArrayList<>();
        final List<LiveNeed> held = new ArrayList<>();
        int capacity;
        long price;
        long distance;
        int seen;
        LivePair via;

        LiveHelper(String id, int capacity) {
            this.id = id;
            this.capacity = capacity;
        }

        boolean hasPlace() {
            return held.size() < capacity;
        }
    }
}
