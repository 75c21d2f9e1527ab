package nl.plein.access.decision;

/** How close data come to somebody. Agreements speak of these classes, never of single fields. */
public enum DataClass {
    /** 0: that somebody is known. */
    KNOWN,
    /** 1: practical things, such as a laptop, a kind of help, a neighbourhood, since when. */
    PRACTICAL,
    /** 2: how somebody is reached, and the log of contact with them. */
    CONTACT,
    /** 3: how somebody is doing. */
    WELLBEING,
    /** 4: what is said and done in helping. */
    HELP,
    /** 5: what belongs to the reporting code for domestic violence and child abuse. */
    REPORTING_CODE;

    /** As it is stored and as people call it: 0 to 5. */
    public int number() {
        return ordinal();
    }
}
