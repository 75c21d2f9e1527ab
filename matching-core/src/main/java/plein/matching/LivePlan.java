package plein.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A best plan that stays the best while people come and go. Every change is mended from the last prices, by one search
 * for each place that is sought or comes free ({@link LiveSearch}). Confirmed pairs are never touched. The plan is worth exactly as much as one that is made anew; which of several equal ones it is may differ.
 *
 * <p>Demands: about 16 bytes a pair, twice, and some numbers a need and a helper.
 */
public final class LivePlan {

    private final Numbers needs = new Numbers();
    private final Numbers helpers = new Numbers();
    private final Map<String, String> confirmed = new HashMap<>();
    private final LiveTown town = new LiveTown();
    private final LiveSearch search = new LiveSearch(town);

    private LivePlan() {}

    public static LivePlan of(Plan plan) {
        var live = new LivePlan();
        var problem = plan.problem();
        var places = problem.freePlaces();
        for (int h = 0; h < problem.helpers(); h++) {
            long tiers = Math.floorDiv(plan.price(h) + problem.step() / 2, problem.step());
            long price = tiers * LiveRow.STEP + plan.price(h) - tiers * problem.step();
            live.town.addHelper(live.helpers.add(problem.helperId(h)), places[h], price);
        }
        for (int n = 0; n < problem.needs(); n++) live.take(plan, n);
        for (int h = 0; h < problem.helpers(); h++) live.town.refresh(h);
        return live;
    }

    private void take(Plan plan, int n) {
        var problem = plan.problem();
        if (problem.isFixed(n)) {
            confirmed.put(problem.needId(n), problem.helperId(problem.fixed[n]));
            return;
        }
        int need = enter(problem.needId(n), problem.tier(n));
        for (int at = problem.rowStart(n); at < problem.rowEnd(n); at++) town.connect(need, problem.helperAt(at), problem.scoreAt(at));
        if (plan.isServed(n)) town.sit(need, plan.helperOf(n));
    }

    /** @param scores the helpers who fit, each with its score; unknown helpers are refused */
    public void addNeed(String id, int tier, Map<String, Integer> scores) {
        if (needs.has(id) || confirmed.containsKey(id)) throw new IllegalArgumentException("need twice: " + id);
        if (tier < 1 || tier > Problem.TIERS) throw new IllegalArgumentException("need " + id + ": tier outside 1..8: " + tier);
        refuseImpossible(scores);
        scores.keySet().forEach(this::helper);
        int need = enter(id, tier);
        scores.forEach((helper, score) -> town.connect(need, helper(helper), score));
        search.place(need);
    }

    /** @param scores the needs that fit, each with its score; confirmed and unknown needs are refused */
    public void addHelper(String id, int capacity, Map<String, Integer> scores) {
        if (helpers.has(id)) throw new IllegalArgumentException("helper twice: " + id);
        if (capacity < 0) throw new IllegalArgumentException("helper " + id + ": capacity below 0: " + capacity);
        refuseImpossible(scores);
        long price = 0;
        for (var each : scores.entrySet()) {
            int need = need(each.getKey());
            price = Math.max(price, LiveRow.worth(town.tier(need), each.getValue()) - town.left(need));
        }
        int helper = helpers.add(id);
        town.addHelper(helper, 0, price);
        scores.forEach((need, score) -> town.connect(need(need), helper, score));
        for (int place = 0; place < capacity; place++) {
            town.changeCapacity(helper, 1);
            search.fill(helper);
        }
    }

    /** A need is withdrawn; its place is given to whom it helps most. */
    public void removeNeed(String id) {
        if (confirmed.containsKey(id)) throw new IllegalArgumentException("confirmed: " + id);
        int helper = drop(need(id));
        if (helper != LiveTown.NONE) search.fill(helper);
    }

    /** A helper stops; those who had a place look for another. Confirmed pairs are the coordinator's to end. */
    public void removeHelper(String id) {
        int helper = helper(id);
        var orphans = new int[town.holding(helper)];
        for (int i = 0; i < orphans.length; i++) orphans[i] = town.held(helper, i);
        for (int orphan : orphans) town.leave(orphan);
        town.removeHelper(helper);
        helpers.remove(helper);
        for (int orphan : orphans) search.place(orphan);
    }

    /** Both said yes: from now on the pair stands, and takes its place for good. */
    public void confirm(String id) {
        int need = need(id);
        if (town.helperOf(need) == LiveTown.NONE) throw new IllegalArgumentException("not matched: " + id);
        int helper = drop(need);
        town.changeCapacity(helper, -1);
        town.refresh(helper);
        confirmed.put(id, helpers.id(helper));
    }

    public Optional<String> helperOf(String id) {
        if (confirmed.containsKey(id)) return Optional.of(confirmed.get(id));
        int helper = town.helperOf(need(id));
        return helper == LiveTown.NONE ? Optional.empty() : Optional.of(helpers.id(helper));
    }

    /** Needs of this tier that have a place now, confirmed ones not counted. */
    public int served(int tier) {
        return (int) IntStream.range(0, needs.end()).filter(need -> isServed(need) && town.tier(need) == tier).count();
    }

    public long totalScore() {
        return IntStream.range(0, needs.end()).filter(this::isServed).mapToLong(town::score).sum();
    }

    /** Whether the prices prove that no plan is worth more, as {@link Certificate} does for a plan made anew. */
    boolean isProven() {
        return town.pricesHold() && IntStream.range(0, needs.end()).filter(needs::isSomebodys).allMatch(town::hasItsBest);
    }

    private boolean isServed(int need) {
        return needs.isSomebodys(need) && town.helperOf(need) != LiveTown.NONE;
    }

    private int enter(String id, int tier) {
        int need = needs.add(id);
        town.addNeed(need, tier);
        return need;
    }

    /** Returns the helper who had it, if any. */
    private int drop(int need) {
        int helper = town.helperOf(need);
        if (helper != LiveTown.NONE) town.leave(need);
        town.removeNeed(need);
        needs.remove(need);
        return helper;
    }

    private static void refuseImpossible(Map<String, Integer> scores) {
        for (int score : scores.values()) {
            if (score < 0 || score > Score.MAX) throw new IllegalArgumentException("score outside 0..10000: " + score);
        }
    }

    private int need(String id) {
        if (!needs.has(id)) throw new IllegalArgumentException("unknown need: " + id);
        return needs.of(id);
    }

    private int helper(String id) {
        if (!helpers.has(id)) throw new IllegalArgumentException("unknown helper: " + id);
        return helpers.of(id);
    }
}
