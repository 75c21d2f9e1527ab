package nl.plein.directory;

import java.util.UUID;

/** Names a place. */
public record PlaceId(UUID value) {

    public static PlaceId create() {
        return new PlaceId(UUID.randomUUID());
    }
}
