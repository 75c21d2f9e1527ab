package plein.matching.profile;

import java.util.Set;

/** What must be true of a pair before it can be proposed at all. Declared in the order in which they are explained. */
public enum Condition {
    /** The helper does this kind of thing. */
    KIND,
    /** Nobody is matched with themselves. */
    SELF,
    /** One of the two said no before, or somebody keeps them apart. */
    EXCLUDED,
    /** Whoever helps a minor is screened. */
    SCREENING,
    /** At least one wished skill is shared, and every mandatory one, at the level asked. */
    SKILL,
    /** At least one language is shared. */
    LANGUAGE,
    /** The helper helps this age group. */
    AGE,
    /** What must be true of the helper. */
    WISH,
    /** They can meet in the same way, near enough. */
    PLACE,
    /** Enough common time in a week. */
    TIME;

    private static final Set<Condition> PROTECTING = Set.of(KIND, SELF, EXCLUDED, SCREENING);

    /** A protecting condition is never overruled; any other may be, by a person who says why. */
    public boolean protects() {
        return PROTECTING.contains(this);
    }
}
