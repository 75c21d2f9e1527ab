package nl.plein.directory.freshen;

/** What happens when nobody says that something is still true, the more pressing last. */
public enum Threshold {
    NOT_CONFIRMED,
    NOT_FOUND
}
