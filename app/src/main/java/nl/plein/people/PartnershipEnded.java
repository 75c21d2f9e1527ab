package nl.plein.people;

import nl.plein.shared.Fact;

/**
 * An organisation takes part no more. What it kept stays until it expires; those who worked for it see it no longer.
 *
 * @param takenOverBy the partner that cares for what was begun there
 */
public record PartnershipEnded(OrganisationId organisation, OrganisationId takenOverBy) implements Fact {}
