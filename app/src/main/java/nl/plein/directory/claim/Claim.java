package nl.plein.directory.claim;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import nl.plein.directory.InitiativeId;
import nl.plein.people.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says that the page of an initiative is about them.
 *
 * @param belongs how they belong to it, in their words
 * @param forOrganisation the partner they work for, or null
 */
public record Claim(
        UUID id,
        InitiativeId initiative,
        String belongs,
        String email,
        Locale language,
        @Nullable OrganisationId forOrganisation,
        Proof proof,
        Instant at) {

    public enum Proof {
        /** To the mail address that stands on the page. */
        LETTER,
        /** No mail address stands there: whoever keeps the page knows. */
        KEEPER
    }
}
