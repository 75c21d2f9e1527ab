package nl.plein.directory;

import java.util.UUID;

/** Names a source. */
public record SourceId(UUID value) {

    public static SourceId create() {
        return new SourceId(UUID.randomUUID());
    }
}
