package plein.matching.profile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import plein.matching.Plan;

/**
 * Looks, with the prices of a plan, at the pairs that took no part in it. One is worth taking in when it would leave its
 * need more than the need has now: worth minus price. When none is, the prices prove the plan for all pairs; when some are
 * not looked at, what they could bring at most is the bound on what the plan misses.
 *
 * <p>Cheap, because a helper can only leave a need more when the price is below what the need's best pair that was left
 * out is worth: who is served by a helper that is not scarce need not look at all.
 *
 * <p>Source: column generation, Dantzig and Wolfe, "Decomposition principle for linear programs" (1960); Gilmore and
 * Gomory, "A linear programming approach to the cutting-stock problem" (1961).
 */
final class Pricing {

    /**
     * What came of one pass.
     *
     * @param better per need the pairs to take in
     * @param missed the bound, tiers and scores together
     * @param looks  the work that it was, in pairs looked at
     */
    record Pass(Map<Integer, long[]> better, long missed, long looks) {

        long addTo(Pairs pairs) {
            better.forEach(pairs::add);
            return better.values().stream().mapToLong(more -> more.length).sum();
        }
    }

    private record Looked(long[] better, long missed, long looks) {}

    private record Gain(long pair, long more) {}

    private static final Comparator<Gain> LEAST_FIRST =
            Comparator.comparingLong(Gain::more).thenComparing(gain -> Pairs.helper(gain.pair), Comparator.reverseOrder());
    private static final int FEWEST_LOOKS = 64;

    private final List<NeedProfile> needs;
    private final Candidates candidates;
    private final Pairs pairs;
    private final Plan plan;
    private final Map<String, int[]> cheapestFirst = new HashMap<>();

    /** Needs and helpers come in the order of the problem. */
    Pricing(List<NeedProfile> needs, Candidates candidates, Pairs pairs, Plan plan) {
        this.needs = needs;
        this.candidates = candidates;
        this.pairs = pairs;
        this.plan = plan;
    }

    /** @param looks so many pairs may be looked at, all needs together @param most so many are taken in a need */
    Pass pass(long looks, int most) {
        long cheapest = IntStream.range(0, plan.problem().helpers()).mapToLong(plan::price).min().orElse(0);
        int[] looking = IntStream.range(0, needs.size()).filter(n -> limit(n) > cheapest).toArray();
        int each = (int) Math.clamp(looks / Math.max(1, looking.length), FEWEST_LOOKS, Integer.MAX_VALUE);
        for (int n : looking) cheapestFirst.computeIfAbsent(needs.get(n).kind(), this::byPrice);
        var looked = IntStream.of(looking).parallel().mapToObj(n -> look(n, each, most)).toList();
        var better = new HashMap<Integer, long[]>();
        long missed = 0;
        long work = 0;
        for (int i = 0; i < looking.length; i++) {
            missed += looked.get(i).missed;
            work += looked.get(i).looks;
            if (looked.get(i).better.length > 0) better.put(looking[i], looked.get(i).better);
        }
        return new Pass(better, missed, work);
    }

    /** Only a helper whose price is below this could leave the need more than it has. */
    private long limit(int need) {
        int leftOut = pairs.leftOutAtMost(need);
        if (leftOut < 0 || plan.problem().isFixed(need)) return Long.MIN_VALUE;
        return plan.problem().worthOfTier(plan.problem().tier(need)) + leftOut - plan.left(need);
    }

    private int[] byPrice(String kind) {
        var ofKind = candidates.ofKind(kind);
        return IntStream.range(0, ofKind.size()).boxed()
                .sorted(Comparator.<Integer>comparingLong(at -> plan.price(ofKind.number(at))).thenComparing(at -> at))
                .mapToInt(Integer::intValue).toArray();
    }

    private Looked look(int n, int looks, int most) {
        var need = needs.get(n);
        var ofKind = candidates.ofKind(need.kind());
        var possible = ofKind.possible(need);
        var asking = candidates.asking(need);
        var gains = new PriorityQueue<>(LEAST_FIRST);
        long limit = limit(n);
        long missed = 0;
        int left = looks;
        for (int at : cheapestFirst.get(need.kind())) {
            int helper = ofKind.number(at);
            if (plan.price(helper) >= limit) break;
            if (!possible.get(at)) continue;
            if (left == 0) {
                missed = limit - plan.price(helper);
                break;
            }
            left--;
            int score = candidates.score(need, asking, helper, at);
            if (score >= 0) weigh(n, helper, score, gains);
            if (gains.size() > most) gains.remove();
        }
        // the sets of bits are work as well, a word about as much as a pair
        long work = looks - left + ofKind.size() / Long.SIZE;
        return new Looked(gains.stream().mapToLong(Gain::pair).sorted().toArray(), Math.max(missed, most(gains)), work);
    }

    private void weigh(int n, int helper, int score, PriorityQueue<Gain> gains) {
        long more = plan.problem().worthOfTier(needs.get(n).tier()) + score - plan.price(helper) - plan.left(n);
        if (more > 0) gains.add(new Gain(Pairs.pair(helper, score), more));
    }

    private static long most(Iterable<Gain> gains) {
        long most = 0;
        for (var gain : gains) most = Math.max(most, gain.more);
        return most;
    }
}
