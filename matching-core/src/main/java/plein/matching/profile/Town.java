package plein.matching.profile;

import java.util.List;
import java.util.Set;

/**
 * Everybody who asks and helps, at one moment.
 *
 * @param excluded pairs that are never proposed (again)
 * @param fixed    confirmed pairs: they stand and take a place
 */
public record Town(List<NeedProfile> needs, List<HelperProfile> helpers, Set<Link> excluded, Set<Link> fixed, Weights weights) {

    public Town {
        needs = List.copyOf(needs);
        helpers = List.copyOf(helpers);
        excluded = Set.copyOf(excluded);
        fixed = Set.copyOf(fixed);
    }

    public Town(List<NeedProfile> needs, List<HelperProfile> helpers) {
        this(needs, helpers, Set.of(), Set.of(), Weights.DEFAULT);
    }
}
