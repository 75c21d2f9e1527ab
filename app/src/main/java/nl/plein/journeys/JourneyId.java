package nl.plein.journeys;

import java.util.UUID;

/** Names what a pair, or a small group, does together. */
public record JourneyId(UUID value) {

    public static JourneyId create() {
        return new JourneyId(UUID.randomUUID());
    }
}
