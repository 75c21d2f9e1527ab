package nl.plein.access.partner;

import java.time.Instant;
import java.util.UUID;
import nl.plein.people.OrganisationId;
import nl.plein.people.OrganisationKind;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is asked to join with an organisation that is no partner yet.
 *
 * @param organisation the one that leads, and asks
 * @param email where the letter goes; forgotten once the partner joined
 * @param partner what came of it, or null as long as nobody said yes
 */
record Invitation(
        UUID id,
        OrganisationId organisation,
        PersonId by,
        String name,
        OrganisationKind kind,
        @Nullable String email,
        String language,
        Instant sentAt,
        Instant expiresAt,
        @Nullable OrganisationId partner) {

    boolean isAccepted() {
        return partner != null;
    }
}
