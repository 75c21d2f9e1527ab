package plein.matching.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import plein.matching.Plan;

/**
 * Where a new helper would do most good. For each sort of helper that somebody waits for (kind, skills, neighbourhood, days)
 * one is imagined, added to the town, and the town is matched again: what is promised is what came out.
 */
final class Recruiting {

    /** As many sorts are tried as there are different wishes among those who wait, the most wanted first, up to this. */
    private static final int MOST_TRIED = 40;
    private static final String IMAGINED = "\u0000imagined";

    private final Matching matching;
    private final Plan plan;

    Recruiting(Matching matching, Plan plan) {
        this.matching = matching;
        this.plan = plan;
    }

    List<Advice> best(int most, int places) {
        var advice = new ArrayList<Advice>();
        wanted().values().stream()
                .sorted(Comparator.comparing((List<NeedProfile> needs) -> needs.size()).reversed())
                .limit(MOST_TRIED)
                .forEach(needs -> advice.add(imagine(needs.getFirst(), places)));
        advice.removeIf(each -> each.freed().isEmpty());
        advice.sort(Comparator.comparing(Advice::freedPerTier, Recruiting::mostUrgentFirst));
        return distinct(advice).stream().limit(most).toList();
    }

    /** Those who wait, by what they wait for; in each list the most urgent comes first. */
    private Map<Object, List<NeedProfile>> wanted() {
        record Sort(String kind, Set<String> skills, int row, int column, boolean online, Availability when, Set<String> traits) {}
        var wanted = new LinkedHashMap<Object, List<NeedProfile>>();
        for (int n = 0; n < plan.problem().needs(); n++) {
            if (plan.isServed(n)) continue;
            var need = matching.need(plan.problem().needId(n));
            boolean near = need.place().isInPerson() && need.place().isKnown();
            var sort = new Sort(need.kind(), skills(need), near ? (int) (need.place().latitude() * 10) : 0,
                    near ? (int) (need.place().longitude() * 6) : 0, need.place().online(),
                    need.halfHours() == 0 ? Availability.NONE : need.availability(), need.requires());
            wanted.computeIfAbsent(sort, _ -> new ArrayList<>()).add(need);
        }
        return wanted;
    }

    private Advice imagine(NeedProfile need, int places) {
        var offers = skills(need).stream().map(SkillOffer::of).toList();
        var helper = new HelperProfile(IMAGINED, null, need.kind(), offers, need.languages(), need.availability(), need.place(), Set.of(),
                true, Set.of(), need.requires(), places);
        var after = matching.planWith(helper);
        var freed = new ArrayList<String>();
        var perTier = new TreeMap<Integer, Integer>();
        for (int tier = 1; tier <= 8; tier++) {
            int more = after.served(tier) - plan.served(tier);
            if (more != 0) perTier.put(tier, more);
        }
        for (int n = 0; n < plan.problem().needs(); n++) {
            if (!plan.isServed(n) && after.isServed(n)) freed.add(plan.problem().needId(n));
        }
        return new Advice(need.kind(), skills(need), need.place(), need.availability(), need.languages(), need.requires(), places, perTier,
                List.copyOf(freed));
    }

    /** What a helper must know at least: the mandatory skills, or else the first wish. */
    private static Set<String> skills(NeedProfile need) {
        var mandatory = new TreeSet<String>();
        for (var wish : need.skills()) if (wish.mandatory()) mandatory.add(wish.skill());
        if (mandatory.isEmpty() && !need.skills().isEmpty()) mandatory.add(need.skills().getFirst().skill());
        return mandatory;
    }

    private static int mostUrgentFirst(Map<Integer, Integer> one, Map<Integer, Integer> other) {
        for (int tier = 1; tier <= 8; tier++) {
            int difference = other.getOrDefault(tier, 0) - one.getOrDefault(tier, 0);
            if (difference != 0) return difference;
        }
        return 0;
    }

    /** Two sorts that would free the same people are one piece of advice. */
    private static List<Advice> distinct(List<Advice> advice) {
        var seen = new HashSet<List<String>>();
        return advice.stream().filter(each -> seen.add(each.freed())).toList();
    }
}
