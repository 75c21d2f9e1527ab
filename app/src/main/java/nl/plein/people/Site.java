package nl.plein.people;

import org.jspecify.annotations.Nullable;

/** A place where a partner can be found. Everybody may know it. */
public record Site(
        SiteId id, OrganisationId organisation, String name, @Nullable String street, String postcode, String place) {}
