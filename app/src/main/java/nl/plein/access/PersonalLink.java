package nl.plein.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a personal link gives access to.
 *
 * @param purpose what it was made for, like "needs.follow"; it opens nothing else
 * @param subject the thing it is about
 * @param organisations whose keys it gives
 * @param holder who got it, or null when that person is not known here
 */
public record PersonalLink(
        String purpose,
        UUID subject,
        Set<OrganisationId> organisations,
        @Nullable PersonId holder,
        Instant createdAt,
        Instant expiresAt,
        boolean expired) {}
