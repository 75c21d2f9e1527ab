package nl.plein.access.consent;

/** Whose yes it is. */
public enum Voice {
    /** Of the person whom it is about. */
    SELF,
    /** Of a parent or guardian. */
    PARENT
}
