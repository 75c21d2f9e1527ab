package nl.plein.people;

/** Somebody does something for an organisation. */
public record Membership(PersonId person, OrganisationId organisation, Role role) {}
