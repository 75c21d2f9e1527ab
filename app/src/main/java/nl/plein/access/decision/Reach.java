package nl.plein.access.decision;

/** Of whose people a clause speaks. */
public enum Reach {
    /** Those of the reader's own organisation. */
    OWN,
    /** Also those of partners, one by one: only whose matter the partner shares. */
    PARTNERS
}
