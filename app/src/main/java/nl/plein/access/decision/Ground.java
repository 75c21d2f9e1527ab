package nl.plein.access.decision;

/** Why personal data may be processed at all: article 6, first paragraph, of the General Data Protection Regulation. */
public enum Ground {
    CONSENT("a"),
    CONTRACT("b"),
    LEGAL_OBLIGATION("c"),
    VITAL_INTERESTS("d"),
    PUBLIC_TASK("e"),
    LEGITIMATE_INTERESTS("f");

    private final String letter;

    Ground(String letter) {
        this.letter = letter;
    }

    /** Its letter in article 6(1). */
    public String letter() {
        return letter;
    }
}
