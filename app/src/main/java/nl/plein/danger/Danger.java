package nl.plein.danger;

/** What somebody may be in danger of; who can be reached first depends on it. */
public enum Danger {
    SUICIDE,
    SEXUAL,
    CHILD,
    VIOLENCE,
    EXPLOITATION
}
