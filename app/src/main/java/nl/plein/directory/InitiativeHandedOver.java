package nl.plein.directory;

import nl.plein.people.OrganisationId;
import nl.plein.shared.Fact;

/**
 * An initiative ended, and another one goes on with what it did. The directory knows no people and no needs: whoever knows
 * them leads them on.
 *
 * @param keeper the partner that keeps the page of the one that ended
 * @param nextKeeper the partner that keeps the page of the successor; often the same one
 */
public record InitiativeHandedOver(
        InitiativeId initiative, OrganisationId keeper, InitiativeId successor, OrganisationId nextKeeper)
        implements Fact {}
