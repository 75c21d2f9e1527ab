package nl.plein.journeys.challenge;

import java.time.LocalDate;
import java.util.UUID;
import nl.plein.journeys.JourneyId;

/**
 * What somebody made of a challenge.
 *
 * @param participant who made it
 * @param challenge its key in the programme
 * @param words may be empty when there is a photo
 */
public record Result(
        UUID id, JourneyId journey, UUID participant, String challenge, String words, LocalDate madeOn, boolean hasPhoto) {}
