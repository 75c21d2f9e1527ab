package plein.matching.profile;

import static java.util.Collections.disjoint;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The hard conditions, each in one place. */
record Conditions(Set<Link> excluded) {

    private static final Condition[] ALL = Condition.values();

    boolean fit(NeedProfile need, HelperProfile helper) {
        for (var condition : ALL) if (!holds(condition, need, helper)) return false;
        return true;
    }

    Set<Condition> blocking(NeedProfile need, HelperProfile helper) {
        var blocking = EnumSet.noneOf(Condition.class);
        for (var condition : ALL) if (!holds(condition, need, helper)) blocking.add(condition);
        return blocking;
    }

    boolean holds(Condition condition, NeedProfile need, HelperProfile helper) {
        return switch (condition) {
            case KIND -> need.kind().equals(helper.kind());
            case SELF -> need.person() == null || !need.person().equals(helper.person());
            case EXCLUDED -> excluded.isEmpty() || !excluded.contains(new Link(need.id(), helper.id()));
            case SCREENING -> !need.minor() || helper.screened();
            case SKILL -> shareSkills(need.skills(), helper.skills());
            case LANGUAGE -> need.languages().isEmpty() || !disjoint(need.languages(), helper.languages());
            case AGE -> need.ageGroup() == null || helper.ageGroups().isEmpty() || helper.ageGroups().contains(need.ageGroup());
            case WISH -> helper.traits().containsAll(need.requires());
            case PLACE -> !need.place().isAsked() || need.place().meets(helper.place());
            case TIME -> need.halfHours() == 0 || need.availability().commonHalfHours(helper.availability()) >= need.halfHours();
        };
    }

    private static boolean shareSkills(List<SkillWish> wishes, List<SkillOffer> offers) {
        boolean shared = wishes.isEmpty();
        for (var wish : wishes) {
            boolean met = meets(wish, offers);
            if (wish.mandatory() && !met) return false;
            shared |= met;
        }
        return shared;
    }

    static boolean meets(SkillWish wish, List<SkillOffer> offers) {
        for (var offer : offers) if (offer.meets(wish)) return true;
        return false;
    }
}
