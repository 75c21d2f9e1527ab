package nl.plein.access.decision;

/**
 * What organisations may work together for. A closed list, because a purpose that can be typed in can be fining people:
 * <em>enforcement</em> is no purpose here (decision 0007).
 */
public enum Purpose {
    /** Making and keeping contact with somebody who dropped out of sight. */
    CONTACT,
    /** Things that somebody needs: a laptop, a place to work. */
    MEANS,
    /** Linking somebody who asks to somebody who helps. */
    HELP,
    /** Coming back to school. */
    BACK_TO_SCHOOL,
    /** Money that follows the child. */
    BUDGET
}
