package nl.plein.access.emergency;

import java.time.Instant;
import java.util.UUID;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Once that somebody read in an emergency, or tried to.
 *
 * @param by who reads, for which organisation
 * @param subject whose data; null when nobody was found
 * @param owner whose data they are
 */
public record Occurrence(
        UUID id,
        PersonId by,
        OrganisationId organisation,
        @Nullable PersonId subject,
        OrganisationId owner,
        String reason,
        Instant began,
        Instant until) {}
