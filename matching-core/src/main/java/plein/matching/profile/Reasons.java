package plein.matching.profile;

import static plein.matching.profile.Matched.Why;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plein.matching.Plan;
import plein.matching.profile.Matched.NextBest;
import plein.matching.profile.Unmatched.Nearest;
import plein.matching.profile.Unmatched.Step;

/** Says for every need why it is matched as it is, or why not. */
final class Reasons {

    private static final Comparator<Nearest> NEAREST_FIRST = Comparator
            .<Nearest>comparingInt(nearest -> nearest.blockedBy().size())
            .thenComparing(nearest -> -nearest.score().total())
            .thenComparing(Nearest::helper);

    private final Matching matching;
    private final Plan plan;
    private final Cut cut;
    private final GivingWay givingWay;
    /** Stands for the tier of a confirmed pair, which gives way to nobody. */
    private static final int CONFIRMED = 0;

    /** Per helper the tiers of the needs it serves in this plan. */
    private final Map<String, List<Integer>> serves = new HashMap<>();

    Reasons(Matching matching, Plan plan, Cut cut) {
        this.matching = matching;
        this.plan = plan;
        this.cut = cut;
        this.givingWay = new GivingWay(plan);
        for (var pair : plan.pairs()) {
            serves.computeIfAbsent(pair.helper(), _ -> new ArrayList<>()).add(
                    pair.fixed() ? CONFIRMED : matching.need(pair.need()).tier());
        }
    }

    Result explain() {
        var problem = plan.problem();
        var matched = plan.pairs().stream().map(this::matched).toList();
        var unmatched = new ArrayList<Unmatched>();
        for (int n = 0; n < problem.needs(); n++) {
            if (!plan.isServed(n)) unmatched.add(unmatched(matching.need(problem.needId(n))));
        }
        return new Result(plan, cut, matched, List.copyOf(unmatched));
    }

    private Matched matched(Plan.Pair pair) {
        var need = matching.need(pair.need());
        var score = matching.score(need, matching.helper(pair.helper()));
        if (pair.fixed()) return new Matched(pair.need(), pair.helper(), score, true, Optional.empty());
        var nextBest = matching.fitting(need).stream()
                .filter(other -> !other.helper().equals(pair.helper()))
                .findFirst()
                .map(other -> new NextBest(other.helper(), other.score(), why(need, other.helper())));
        return new Matched(pair.need(), pair.helper(), score, false, nextBest);
    }

    private Why why(NeedProfile need, String helper) {
        var tiers = serves.getOrDefault(helper, List.of());
        if (tiers.size() < matching.helper(helper).capacity()) return Why.FREE;
        int least = tiers.stream().mapToInt(Integer::intValue).max().orElse(CONFIRMED);
        if (least == CONFIRMED) return Why.FULL;
        if (least < need.tier()) return Why.MORE_URGENT_NEED;
        return least == need.tier() ? Why.EQUALLY_URGENT_NEED : Why.LESS_URGENT_NEED;
    }

    private Unmatched unmatched(NeedProfile need) {
        int ofKind = 0;
        int fitting = 0;
        var blocked = new EnumMap<Condition, Integer>(Condition.class);
        var blockedBy1 = new EnumMap<Condition, Integer>(Condition.class);
        var lost = new EnumMap<Condition, Integer>(Condition.class);
        Nearest nearest = null;
        for (int h = 0; h < matching.helpers().size(); h++) {
            var helper = matching.helpers().get(h);
            var blockedBy = matching.blockedBy(need, helper);
            if (blockedBy.contains(Condition.KIND)) continue;
            ofKind++;
            if (blockedBy.isEmpty()) {
                fitting++;
                continue;
            }
            for (var condition : blockedBy) blocked.merge(condition, 1, Integer::sum);
            if (blockedBy.size() == 1) blockedBy1.merge(blockedBy.iterator().next(), 1, Integer::sum);
            lost.merge(blockedBy.iterator().next(), 1, Integer::sum);
            if (mayBeOverruled(blockedBy) && givingWay.makesRoom(h, need.tier())) {
                var candidate = new Nearest(helper.id(), blockedBy, matching.score(need, helper));
                if (nearest == null || NEAREST_FIRST.compare(candidate, nearest) < 0) nearest = candidate;
            }
        }
        return new Unmatched(need.id(), ofKind, fitting, blocked, blockedBy1, narrowing(ofKind, lost), Optional.ofNullable(nearest));
    }

    private static boolean mayBeOverruled(Set<Condition> blockedBy) {
        return blockedBy.stream().noneMatch(Condition::protects);
    }

    /** A helper is lost at the first condition that blocks it; conditions come in the order of the enum. */
    private static List<Step> narrowing(int ofKind, Map<Condition, Integer> lost) {
        var steps = new ArrayList<Step>();
        int left = ofKind;
        for (var condition : Condition.values()) {
            if (condition == Condition.KIND) continue;
            left -= lost.getOrDefault(condition, 0);
            steps.add(new Step(condition, left));
        }
        return List.copyOf(steps);
    }
}
