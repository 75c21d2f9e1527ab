package nl.plein.needs;

import java.util.UUID;

/** Identifies one need or one offer. */
public record EntryId(UUID value) {

    public static EntryId create() {
        return new EntryId(UUID.randomUUID());
    }
}
