package nl.plein.needs;

/** On which side of a match an entry stands. The same person may have entries on both sides. */
public enum Side {
    NEED,
    OFFER;

    public Side other() {
        return this == NEED ? OFFER : NEED;
    }
}
