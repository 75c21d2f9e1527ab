package nl.plein.access.decision;

import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;

/**
 * Somebody's matter at one organisation.
 *
 * @param owner the organisation that answers for these data
 */
public record Matter(PersonId subject, OrganisationId owner) {}
