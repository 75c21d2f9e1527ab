package nl.plein.people;

import nl.plein.shared.Fact;

/** An organisation is no partner any more: its people are out, and nobody new comes to it. */
public record PartnershipEnded(OrganisationId organisation) implements Fact {}
