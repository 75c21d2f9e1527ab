package plein.matching.profile;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everybody who asks and helps, at one moment.
 *
 * @param excluded pairs that are never proposed (again)
 * @param fixed    confirmed pairs: they stand and take a place
 * @param rarity   per skill how rare it has been, in thousandths: 1000 when as many needs could not do without it as
 *                 helpers offered it; nothing known when empty
 */
public record Town(List<NeedProfile> needs, List<HelperProfile> helpers, Set<Link> excluded, Set<Link> fixed, Weights weights,
        Map<String, Integer> rarity) {

    public Town {
        needs = List.copyOf(needs);
        helpers = List.copyOf(helpers);
        excluded = Set.copyOf(excluded);
        fixed = Set.copyOf(fixed);
        rarity = Map.copyOf(rarity);
    }

    public Town(List<NeedProfile> needs, List<HelperProfile> helpers, Set<Link> excluded, Set<Link> fixed, Weights weights) {
        this(needs, helpers, excluded, fixed, weights, Map.of());
    }

    public Town(List<NeedProfile> needs, List<HelperProfile> helpers) {
        this(needs, helpers, Set.of(), Set.of(), Weights.DEFAULT);
    }
}
