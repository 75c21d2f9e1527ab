package plein.matching.profile;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
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

    private static final Comparator<Suggestion> BEST_FIRST =
            Comparator.<Suggestion>comparingInt(suggestion -> -suggestion.score().total()).thenComparing(Suggestion::helper);

    /** Up to so many combinations every possible pair takes part; beyond, the best of each need. */
    private static final long ALL_PAIRS = 16_000_000;
    private static final int BEST_PAIRS = 32;
    private static final int MOST_LOOKED_AT = 4_096;

    private final Town town;
    private final Conditions conditions;
    private final Scoring scoring;
    private final Candidates candidates;
    private long[][] pairs;
    private final Map<String, NeedProfile> needs;
    private final Map<String, HelperProfile> helpers;

    private Matching(Town town) {
        this.town = town;
        this.conditions = new Conditions(town.excluded());
        this.scoring = new Scoring(town.weights(), town.rarity());
        this.candidates = new Candidates(town.helpers(), conditions, isSmall() ? Integer.MAX_VALUE : MOST_LOOKED_AT);
        this.needs = town.needs().stream().collect(toMap(NeedProfile::id, Function.identity(), Matching::refuseTwice));
        this.helpers = town.helpers().stream().collect(toMap(HelperProfile::id, Function.identity(), Matching::refuseTwice));
    }

    public static Matching of(Town town) {
        return new Matching(town);
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
        return fitting(need).stream()
                .filter(suggestion -> helper(suggestion.helper()).capacity() > 0)
                .limit(k)
                .toList();
    }

    /** The best plan for all together, proven, with reasons for and against. */
    public Result propose() {
        return new Reasons(this, plan()).explain();
    }

    /** Only the plan; for those who ask for reasons later, or not at all. */
    public Plan plan() {
        return Solver.exact().solve(problem()).verify();
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
        for (int n = 0; n < town.needs().size(); n++) {
            var need = town.needs().get(n);
            if (conditions.fit(need, extra)) builder.pair(n, town.helpers().size(), scoring.score(need, extra).total());
        }
        return builder.build();
    }

    private ProblemBuilder builder() {
        var builder = Problem.builder();
        for (var need : town.needs()) builder.need(need.id(), need.tier(), need.waitingDays());
        for (var helper : town.helpers()) builder.helper(helper.id(), helper.capacity());
        var found = pairs();
        for (int n = 0; n < found.length; n++) {
            for (long pair : found[n]) builder.pair(n, (int) (pair >>> 32), (int) pair);
        }
        for (var link : town.fixed()) builder.fixed(link.need(), link.helper());
        return builder;
    }

    /** Per need its possible helpers (upper half) with their scores (lower half); found once, on all cores. */
    private long[][] pairs() {
        if (pairs == null) {
            int most = isSmall() ? Integer.MAX_VALUE : BEST_PAIRS;
            pairs = town.needs().parallelStream().map(need -> pairs(need, most)).toArray(long[][]::new);
        }
        return pairs;
    }

    private boolean isSmall() {
        return (long) town.needs().size() * town.helpers().size() <= ALL_PAIRS;
    }

    private long[] pairs(NeedProfile need, int most) {
        return Arrays.stream(candidates.best(need, most, helper -> scoring.score(need, helper).total()))
                .mapToLong(h -> (long) h << 32 | scoring.score(need, town.helpers().get(h)).total())
                .toArray();
    }

    /** Everybody who fits, best first. */
    List<Suggestion> fitting(NeedProfile need) {
        return Arrays.stream(candidates.all(need))
                .mapToObj(h -> town.helpers().get(h))
                .map(helper -> new Suggestion(helper.id(), scoring.score(need, helper)))
                .sorted(BEST_FIRST)
                .toList();
    }

    List<HelperProfile> helpers() {
        return town.helpers();
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
