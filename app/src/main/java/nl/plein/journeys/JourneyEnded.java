package nl.plein.journeys;

import nl.plein.journeys.Journey.Ending;
import nl.plein.people.OrganisationId;
import nl.plein.shared.Fact;

/**
 * What people did together is over.
 *
 * @param organisation that guided it
 * @param why STOPPED is early, DONE is late
 * @param moments how often they talked
 * @param minutes how long in all
 */
public record JourneyEnded(
        JourneyId journey,
        OrganisationId organisation,
        Ending.Why why,
        Ending.Reason reason,
        int moments,
        int minutes)
        implements Fact {}
