package nl.plein.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A partner of the alliance, now or before.
 *
 * @param leads whether it invites the others; one does
 * @param endedAt when it stopped being a partner, or null as long as it is one
 */
public record Organisation(
        OrganisationId id,
        String name,
        OrganisationKind kind,
        boolean leads,
        Instant since,
        @Nullable Instant endedAt) {

    public boolean isPartner() {
        return endedAt == null;
    }
}
