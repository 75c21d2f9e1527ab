package plein.matching.profile;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import plein.matching.Plan;
import plein.matching.Problem;
import plein.matching.ProblemBuilder;
import plein.matching.Score;
import plein.matching.Solver;

/** Matches a town: who fits whom, the best plan, and why. */
public final class Matching {

    private static final Comparator<NeedProfile> NUMBERED = Comparator.comparingInt(NeedProfile::tier)
            .thenComparing(NeedProfile::waitingDays, Comparator.reverseOrder()).thenComparing(NeedProfile::id);

    /** Up to so many combinations every possible pair takes part; beyond, the best of each need and those the prices ask for. */
    private static final long ALL_PAIRS = 16_000_000;
    static final int BEST_PAIRS = 32;
    static final int MOST_LOOKED_AT = 352;
    /** Pairs that one pass of {@link Pricing} may look at, and all passes together: a minute or two on two cores. */
    private static final long MOST_PRICED = 100_000_000;
    private static final long MOST_PRICED_TOGETHER = 4 * MOST_PRICED;
    /** Pairs that may be solved, all rounds together: many rounds for a town, a few for a country. */
    private static final long MOST_SOLVED = 100_000_000;

    /** A plan, and what it cost to make it from some of the pairs. */
    record Solved(Plan plan, Cut cut) {}

    private final Town town;
    private final Conditions conditions;
    private final Scoring scoring;
    private final int mostPairs;
    private final long mostPriced;
    private final Candidates candidates;
    private final Map<String, NeedProfile> needs;
    private final Map<String, HelperProfile> helpers;
    /** Numbered as the problem numbers them, so that the order in which people come changes nothing. */
    private final List<NeedProfile> askers;
    private final List<HelperProfile> offerers;
    private Pairs pairs;

    private Matching(Town town, int mostPairs, int mostLookedAt, long mostPriced) {
        this.town = town;
        this.conditions = new Conditions(town.excluded());
        this.scoring = new Scoring(town.weights(), town.rarity());
        this.needs = town.needs().stream().collect(toMap(NeedProfile::id, Function.identity(), Matching::refuseTwice));
        this.helpers = town.helpers().stream().collect(toMap(HelperProfile::id, Function.identity(), Matching::refuseTwice));
        this.askers = town.needs().stream().sorted(NUMBERED).toList();
        this.offerers = town.helpers().stream().sorted(Comparator.comparing(HelperProfile::id)).toList();
        this.mostPairs = mostPairs;
        this.mostPriced = mostPriced;
        this.candidates = new Candidates(offerers, conditions, scoring, mostLookedAt);
    }

    public static Matching of(Town town) {
        boolean small = (long) town.needs().size() * town.helpers().size() <= ALL_PAIRS;
        return small ? cut(town, Integer.MAX_VALUE, Integer.MAX_VALUE, 0) : cut(town, BEST_PAIRS, MOST_LOOKED_AT, MOST_PRICED);
    }

    /** With other cuts: pairs a need, helpers looked at a need, and pairs looked at with the prices known. */
    static Matching cut(Town town, int mostPairs, int mostLookedAt, long mostPriced) {
        return new Matching(town, mostPairs, mostLookedAt, mostPriced);
    }

    /** The conditions that this pair breaks; empty when it may be proposed. */
    public Set<Condition> blockedBy(String need, String helper) {
        return conditions.blocking(need(need), helper(helper));
    }

    public Set<Condition> blockedBy(NeedProfile need, HelperProfile helper) {
        return conditions.blocking(need, helper);
    }

    public Score score(String need, String helper) {
        return score(need(need), helper(helper));
    }

    public Score score(NeedProfile need, HelperProfile helper) {
        return scoring.score(need, helper);
    }

    /** The k helpers with places left who fit best, also for a need that is not in the town (yet). */
    public List<Suggestion> best(NeedProfile need, int k) {
        return suggestions(need, candidates.best(need, k, helper -> offerers.get(helper).capacity() > 0).pairs());
    }

    /** The best plan for all together, proven, with reasons for and against. */
    public Result propose() {
        var solved = solve();
        return new Reasons(this, solved.plan, solved.cut).explain();
    }

    /** Only the plan; for those who ask for reasons later, or not at all. */
    public Plan plan() {
        return solve().plan;
    }

    /** Takes in pairs that were left out for as long as the prices show one that could make the plan better. */
    Solved solve() {
        long added = 0;
        long solved = 0;
        long priced = 0;
        while (true) {
            var problem = problem();
            var plan = Solver.exact().solve(problem).verify();
            if (!pairs().isCut()) return new Solved(plan, Cut.NONE);
            solved += problem.pairs();
            var pass = new Pricing(askers, candidates, pairs(), plan).pass(mostPriced, mostPairs);
            priced += pass.looks();
            if (pass.better().isEmpty() || solved > MOST_SOLVED || priced > MOST_PRICED_TOGETHER) {
                return new Solved(plan, Cut.of(problem, pass.missed(), added));
            }
            added += pass.addTo(pairs());
        }
    }

    /** The plan as it would be with this helper too. */
    public Plan planWith(HelperProfile extra) {
        return Solver.exact().solve(problem(extra)).verify();
    }

    /** Where new helpers would do most good, the most urgent good first. @param places how many people one would help */
    public List<Advice> recruiting(Plan plan, int most, int places) {
        return new Recruiting(this, plan).best(most, places);
    }

    /** The bare problem behind {@link #propose()}. */
    public Problem problem() {
        return builder().build();
    }

    /** The same with one helper more. */
    private Problem problem(HelperProfile extra) {
        var builder = builder().helper(extra.id(), extra.capacity());
        for (int n = 0; n < askers.size(); n++) {
            var need = askers.get(n);
            if (conditions.fit(need, extra)) builder.pair(n, offerers.size(), scoring.score(need, extra).total());
        }
        return builder.build();
    }

    private ProblemBuilder builder() {
        var builder = Problem.builder();
        for (var need : askers) builder.need(need.id(), need.tier(), need.waitingDays());
        for (var helper : offerers) builder.helper(helper.id(), helper.capacity());
        pairs().tell(builder);
        for (var link : town.fixed()) builder.fixed(link.need(), link.helper());
        return builder;
    }

    private Pairs pairs() {
        if (pairs == null) {
            pairs = new Pairs(askers, candidates, mostPairs);
            // a confirmed pair counts with its score, also when it is none of the best
            for (var link : town.fixed()) keep(need(link.need()), helper(link.helper()));
        }
        return pairs;
    }

    private void keep(NeedProfile need, HelperProfile helper) {
        if (!conditions.fit(need, helper)) return;
        int n = Collections.binarySearch(askers, need, NUMBERED);
        int h = Collections.binarySearch(offerers, helper, Comparator.comparing(HelperProfile::id));
        if (!pairs.has(n, h)) pairs.add(n, new long[] {Pairs.pair(h, scoring.score(need, helper).total())});
    }

    /** Everybody who fits, best first. */
    List<Suggestion> fitting(NeedProfile need) {
        return suggestions(need, candidates.all(need));
    }

    /** Helpers are numbered in the order of their ids, so that of equals the first id comes first. */
    private List<Suggestion> suggestions(NeedProfile need, long[] pairs) {
        return Arrays.stream(pairs)
                .mapToObj(pair -> offerers.get(Pairs.helper(pair)))
                .map(helper -> new Suggestion(helper.id(), scoring.score(need, helper)))
                .toList();
    }

    /** In the order of the problem. */
    List<HelperProfile> helpers() {
        return offerers;
    }

    NeedProfile need(String id) {
        return found(needs, "need", id);
    }

    HelperProfile helper(String id) {
        return found(helpers, "helper", id);
    }

    private static <T> T found(Map<String, T> things, String what, String id) {
        var thing = things.get(id);
        if (thing == null) throw new NoSuchElementException("no " + what + " " + id);
        return thing;
    }

    private static <T> T refuseTwice(T one, T other) {
        throw new IllegalArgumentException("twice in the town: " + one);
    }
}
