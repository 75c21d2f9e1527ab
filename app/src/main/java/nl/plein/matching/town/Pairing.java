package nl.plein.matching.town;

import java.util.Set;
import java.util.TreeSet;
import plein.matching.Score;
import plein.matching.profile.Condition;

/**
 * What speaks for and against one pair.
 *
 * @param resting one of the two did not answer, or their match ended, less than thirty days ago
 * @param youngHelper the helper is under 18: then also the place cannot be overruled, it would be a stranger's home
 * @param capacity how many people this helper helps at the same time
 */
public record Pairing(Set<Condition> blockedBy, boolean resting, boolean youngHelper, Score score, int capacity) {

    /** Conditions that nobody can overrule. */
    public Set<Condition> protectedBy() {
        var protecting = new TreeSet<>(blockedBy);
        protecting.removeIf(condition -> !condition.protects() && !(youngHelper && condition == Condition.PLACE));
        return protecting;
    }

    /** Something is against it, but a coordinator who gives a reason may think otherwise. */
    public boolean needsReason() {
        return protectedBy().isEmpty() && (resting || !blockedBy.isEmpty());
    }
}
