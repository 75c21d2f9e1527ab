package nl.plein.people;

import java.util.UUID;

/** Names an organisation. */
public record OrganisationId(UUID value) {}
