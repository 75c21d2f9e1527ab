package nl.plein.people;

import java.util.UUID;

/** Names a site. */
public record SiteId(UUID value) {}
