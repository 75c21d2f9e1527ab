package nl.plein.access.consent;

/** In which way somebody answered. */
public enum How {
    /** By the link in a letter. */
    LINK,
    /** With a signature on paper, which the owner keeps. */
    SIGNED,
    /** In words, with a colleague who heard it as well. */
    SPOKEN
}
