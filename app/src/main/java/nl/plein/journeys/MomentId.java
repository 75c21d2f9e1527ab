package nl.plein.journeys;

import java.util.UUID;

/** Names one contact moment. */
public record MomentId(UUID value) {

    public static MomentId create() {
        return new MomentId(UUID.randomUUID());
    }
}
