package plein.matching.profile;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import plein.matching.Problem;
import plein.matching.Score;
import plein.matching.Solver;

/** Matches a town: who fits whom, the best plan, and why. */
public final class Matching {

    private static final Comparator<Suggestion> BEST_FIRST =
            Comparator.<Suggestion>comparingInt(suggestion -> -suggestion.score().total()).thenComparing(Suggestion::helper);

    private final Town town;
    private final Conditions conditions;
    private final Scoring scoring;
    private final Map<String, NeedProfile> needs;
    private final Map<String, HelperProfile> helpers;

    private Matching(Town town) {
        this.town = town;
        this.conditions = new Conditions(town.excluded());
        this.scoring = new Scoring(town.weights(), town.rarity());
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
        var plan = Solver.exact().solve(problem()).verify();
        return new Reasons(this, plan).explain();
    }

    /** The bare problem behind {@link #propose()}. */
    public Problem problem() {
        var builder = Problem.builder();
        for (var need : town.needs()) builder.need(need.id(), need.tier(), need.waitingDays());
        for (var helper : town.helpers()) builder.helper(helper.id(), helper.capacity());
        for (int n = 0; n < town.needs().size(); n++) {
            var need = town.needs().get(n);
            for (int h = 0; h < town.helpers().size(); h++) {
                var helper = town.helpers().get(h);
                if (conditions.fit(need, helper)) builder.pair(n, h, scoring.score(need, helper).total());
            }
        }
        for (var link : town.fixed()) builder.fixed(link.need(), link.helper());
        return builder.build();
    }

    /** Everybody who fits, best first. */
    List<Suggestion> fitting(NeedProfile need) {
        var fitting = new ArrayList<Suggestion>();
        for (var helper : town.helpers()) {
            if (conditions.fit(need, helper)) fitting.add(new Suggestion(helper.id(), scoring.score(need, helper)));
        }
        fitting.sort(BEST_FIRST);
        return fitting;
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
