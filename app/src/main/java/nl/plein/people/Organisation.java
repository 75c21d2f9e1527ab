package nl.plein.people;

/** A partner of the alliance. */
public record Organisation(OrganisationId id, String name, String kind) {}
