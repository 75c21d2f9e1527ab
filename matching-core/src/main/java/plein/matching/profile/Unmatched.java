package plein.matching.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plein.matching.Score;

/**
 * Why a need is not matched, among the helpers of its kind.
 *
 * @param ofKind     how many helpers do this kind of thing
 * @param fitting    how many satisfy every condition; above 0 it means that all their places go to others
 * @param blocked    per condition, how many of them it blocks
 * @param blockedBy1 per condition, how many of them nothing but that condition blocks
 * @param narrowing  how many are left after each condition in turn: "3 know maths, none is free on these days"
 * @param nearest    the smallest change: were these conditions overruled for this helper, the need would be served, and
 *                   nobody as urgent would lose a place by it; empty when there is no such helper
 */
public record Unmatched(String need, int ofKind, int fitting, Map<Condition, Integer> blocked,
        Map<Condition, Integer> blockedBy1, List<Step> narrowing, Optional<Nearest> nearest) {

    /** How many helpers are left when this condition and those before it are asked. */
    public record Step(Condition condition, int left) {}

    public record Nearest(String helper, Set<Condition> blockedBy, Score score) {}

    /** There are helpers who fit, but every place goes to needs that are as urgent or more so. */
    public boolean allTaken() {
        return fitting > 0;
    }
}
