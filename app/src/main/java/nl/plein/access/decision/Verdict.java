package nl.plein.access.decision;

/** Yes with its ground, or no with the reason. */
public sealed interface Verdict {

    /** @param version of the agreement; of the reader's organisation when the two differ */
    record Allowed(Ground ground, int version, boolean emergency) implements Verdict {}

    record Denied(Reason reason) implements Verdict {}

    /** For logs of decisions and tests; a visitor hears only that something is not there. */
    enum Reason {
        /** One of the organisations signed nothing that counts now. */
        NO_AGREEMENT,
        /** The agreement does not open this purpose. */
        PURPOSE_CLOSED,
        /** No clause gives this to any of the asker's roles. */
        NOT_AGREED,
        /** Nobody gave the asker's organisation a part in this matter. */
        NO_PART,
        /** The person did not agree, or not to this. */
        NO_CONSENT,
        /** Class 5 is for the confidant of the organisation itself. */
        WALL
    }

    default boolean isAllowed() {
        return this instanceof Allowed;
    }
}
