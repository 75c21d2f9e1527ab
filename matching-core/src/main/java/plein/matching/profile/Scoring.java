package plein.matching.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plein.matching.Score;
import plein.matching.Term;

/** How well a pair fits, once it may be proposed. What a need does not ask is left out of its mean. */
record Scoring(Weights weights, Map<String, Integer> rarity) {

    /** More common interests than this make nobody a better match. */
    private static final int INTERESTS_ENOUGH = 3;
    /** How near somebody is who can only be met online: halfway. */
    static final int ONLINE = 500;

    Score score(NeedProfile need, HelperProfile helper) {
        var terms = new ArrayList<Term>(7);
        if (!need.skills().isEmpty()) terms.add(new Term("skills", weights.skills(), skills(need.skills(), helper.skills())));
        if (!need.interests().isEmpty()) terms.add(new Term("interests", weights.interests(), interests(need, helper)));
        if (need.halfHours() > 0) terms.add(new Term("time", weights.time(), time(need, helper)));
        if (need.place().isInPerson()) terms.add(new Term("distance", weights.distance(), distance(need.place(), helper.place())));
        if (!need.languages().isEmpty()) terms.add(new Term("language", weights.language(), share(need.languages(), helper.languages())));
        if (!need.prefers().isEmpty()) terms.add(new Term("wishes", weights.wishes(), share(need.prefers(), helper.traits())));
        if (!rarity.isEmpty() && !need.skills().isEmpty()) terms.add(new Term("spares", weights.spares(), spares(need, helper)));
        return new Score(terms);
    }

    /** All weights of what this need asks, together. */
    long weightsFor(NeedProfile need) {
        long sum = 0;
        if (!need.skills().isEmpty()) sum += weights.skills();
        if (!need.interests().isEmpty()) sum += weights.interests();
        if (need.halfHours() > 0) sum += weights.time();
        if (need.place().isInPerson()) sum += weights.distance();
        if (!need.languages().isEmpty()) sum += weights.language();
        if (!need.prefers().isEmpty()) sum += weights.wishes();
        if (!rarity.isEmpty() && !need.skills().isEmpty()) sum += weights.spares();
        return sum;
    }

    private static int skills(List<SkillWish> wishes, List<SkillOffer> offers) {
        int met = 0;
        for (var wish : wishes) if (Conditions.meets(wish, offers)) met++;
        return share(met, wishes.size());
    }

    private int spares(NeedProfile need, HelperProfile helper) {
        int rarest = 0;
        for (var offer : helper.skills()) {
            if (need.skills().stream().noneMatch(offer::meets)) rarest = Math.max(rarest, rarity.getOrDefault(offer.skill(), 0));
        }
        return spares(rarest);
    }

    /** Full when the helper has no rare skill beside those wished; half when it is as rare as it is asked. */
    static int spares(int rarest) {
        return Math.max(0, 1000 - rarest / 2);
    }

    private static int interests(NeedProfile need, HelperProfile helper) {
        return interests(common(need.interests(), helper.interests()), need.interests().size());
    }

    static int interests(int common, int asked) {
        int enough = Math.min(INTERESTS_ENOUGH, asked);
        return share(Math.min(enough, common), enough);
    }

    private static int time(NeedProfile need, HelperProfile helper) {
        return time(need.availability().commonHalfHours(helper.availability()), need.halfHours());
    }

    /** Just enough time is half of it; twice what is needed leaves room for a week that goes otherwise. */
    static int time(int common, int asked) {
        return Math.min(1000, (int) (500L * common / asked));
    }

    private static int distance(Place asker, Place helper) {
        if (!asker.meetsInPerson(helper)) return asker.online() && helper.online() ? ONLINE : 0;
        return near(asker.distanceTo(helper), Math.min(asker.maxKm(), helper.maxKm()));
    }

    /** Next door 1000, as far as both want to go 0. */
    static int near(double km, double farthest) {
        return Math.clamp((int) (1000 - 1000 * km / Math.max(1, farthest)), 0, 1000);
    }

    private static int share(Set<String> wished, Set<String> offered) {
        return share(common(wished, offered), wished.size());
    }

    static int share(int met, int wished) {
        return 1000 * met / wished;
    }

    private static int common(Set<String> some, Set<String> others) {
        int common = 0;
        for (var each : some) if (others.contains(each)) common++;
        return common;
    }
}
