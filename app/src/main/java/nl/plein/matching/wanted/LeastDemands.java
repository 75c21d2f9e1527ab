package nl.plein.matching.wanted;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import nl.plein.matching.town.Levels;
import nl.plein.matching.town.PartsOfDay;
import plein.matching.Plan;
import plein.matching.Problem;
import plein.matching.profile.Advice;
import plein.matching.profile.Matching;
import plein.matching.profile.NeedProfile;
import plein.matching.profile.SkillWish;

/**
 * Takes demands off a helper who is sought, as long as this helper would do the same good. Every try is a plan of its
 * own for the whole town.
 */
class LeastDemands {

    /** More parts of a week than these are only asked when it cannot be done with less. */
    private static final int FEW_TIMES = 2;

    private static final String DUTCH = "nl";

    private final Matching matching;
    private final Plan plan;

    LeastDemands(Matching matching, Plan plan) {
        this.matching = matching;
        this.plan = plan;
    }

    /** @param freed who would be helped then */
    Sought of(Advice advice, List<NeedProfile> freed) {
        return fewTimes(onlyDutch(modestLevel(Sought.of(advice), freed)), freed);
    }

    private Sought modestLevel(Sought sought, List<NeedProfile> freed) {
        var asked = freed.stream().flatMap(need -> need.skills().stream()).mapToInt(SkillWish::level).max().orElse(0);
        if (asked == 0) return sought;
        for (var rung = asked; rung < Levels.HIGHEST; rung++)
            if (isAsGood(sought.withLevel(rung))) return sought.withLevel(rung);
        return sought.withLevel(Levels.HIGHEST);
    }

    private Sought onlyDutch(Sought sought) {
        if (!sought.languages().contains(DUTCH) || sought.languages().size() == 1) return sought;
        return isAsGood(sought.speakingOnly(DUTCH)) ? sought.speakingOnly(DUTCH) : sought;
    }

    private Sought fewTimes(Sought sought, List<NeedProfile> freed) {
        var wishes = freed.stream()
                .flatMap(need -> PartsOfDay.within(need.availability()).stream())
                .collect(groupingBy(Function.identity(), counting()));
        var mostWished = sought.times().stream()
                .sorted(Comparator.comparing((String part) -> wishes.getOrDefault(part, 0L)).reversed())
                .toList();
        for (var few = 1; few <= FEW_TIMES && few < mostWished.size(); few++) {
            var chosen = mostWished.subList(0, few);
            var fewer = sought.at(sought.times().stream().filter(chosen::contains).toList());
            if (isAsGood(fewer)) return fewer;
        }
        return sought;
    }

    private boolean isAsGood(Sought sought) {
        var then = matching.planWith(sought.profile());
        for (var tier = 1; tier <= Problem.TIERS; tier++)
            if (then.served(tier) - plan.served(tier) != sought.advice().freedPerTier().getOrDefault(tier, 0)) return false;
        return true;
    }
}
