package nl.plein.access.decision;

/**
 * A purpose that partners opened.
 *
 * @param assessment where the data-protection impact assessment is found (GDPR, article 35)
 * @param sharedOnlyWithConsent whether a partner reads only what the person agreed to, whatever the ground is
 */
public record Opening(Purpose purpose, Ground ground, String assessment, boolean sharedOnlyWithConsent) {

    public Opening {
        if (assessment.isBlank()) throw new IllegalArgumentException("a purpose needs its impact assessment");
        if (ground == Ground.CONSENT && !sharedOnlyWithConsent)
            throw new IllegalArgumentException("what rests on consent is shared with consent only");
    }
}
