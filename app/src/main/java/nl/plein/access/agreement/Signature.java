package nl.plein.access.agreement;

import java.time.Instant;
import nl.plein.people.OrganisationId;
import org.jspecify.annotations.Nullable;

/** @param capacity as what somebody signed, like director */
record Signature(
        int version, OrganisationId organisation, String capacity, Instant signedAt, @Nullable Instant withdrawnAt) {}
