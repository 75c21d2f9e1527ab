package nl.plein.journeys;

import java.time.Instant;
import nl.plein.shared.Fact;

/**
 * Somebody wrote down what came of a contact moment.
 *
 * @param minutes how long it was; 0 when it did not happen
 */
public record MomentRecorded(JourneyId journey, MomentId moment, Instant startsAt, boolean happened, int minutes)
        implements Fact {}
