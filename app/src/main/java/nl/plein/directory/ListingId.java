package nl.plein.directory;

import java.util.UUID;

/** Names a listing. */
public record ListingId(UUID value) {

    public static ListingId create() {
        return new ListingId(UUID.randomUUID());
    }
}
