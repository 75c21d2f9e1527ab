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

    private static int skills(List<SkillWish> wishes, List<SkillOffer> offers) {
        int met = 0;
        for (var wish : wishes) if (Conditions.meets(wish, offers)) met++;
        return 1000 * met / wishes.size();
    }

    /** Full when the helper has no rare skill beside those wished; half when it is as rare as it is asked. */
    private int spares(NeedProfile need, HelperProfile helper) {
        int rarest = 0;
        for (var offer : helper.skills()) {
            if (need.skills().stream().noneMatch(offer::meets)) rarest = Math.max(rarest, rarity.getOrDefault(offer.skill(), 0));
        }
        return Math.max(0, 1000 - rarest / 2);
    }

    private static int interests(NeedProfile need, HelperProfile helper) {
        int enough = Math.min(INTERESTS_ENOUGH, need.interests().size());
        return 1000 * Math.min(enough, common(need.interests(), helper.interests())) / enough;
    }

    /** Just enough time is half of it; twice what is needed leaves room for a week that goes otherwise. */
    private static int time(NeedProfile need, HelperProfile helper) {
        int common = need.availability().commonHalfHours(helper.availability());
        return Math.min(1000, (int) (500L * common / need.halfHours()));
    }

    /** Next door 1000, as far as the asker wants to go 0, and halfway for who can only be met online. */
    private static int distance(Place asker, Place helper) {
        if (!asker.meetsInPerson(helper)) return asker.online() && helper.online() ? 500 : 0;
        double farthest = Math.max(1, Math.min(asker.maxKm(), helper.maxKm()));
        return Math.clamp((int) (1000 - 1000 * asker.distanceTo(helper) / farthest), 0, 1000);
    }

    private static int share(Set<String> wished, Set<String> offered) {
        return 1000 * common(wished, offered) / wished.size();
    }

    private static int common(Set<String> some, Set<String> others) {
        int common = 0;
        for (var each : some) if (others.contains(each)) common++;
        return common;
    }
}
