package nl.plein.directory;

import java.time.Instant;
import java.util.UUID;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one source says of one thing. Sources never overwrite each other.
 *
 * @param thing id of the initiative, listing or place
 * @param theirKey how the source names it
 * @param content all of it, or of a person only the fields that were corrected; fields are named as in the content records
 * @param by who corrected it, or who brought it in
 */
public record Said(
        UUID thing,
        Kind kind,
        SourceId source,
        String theirKey,
        ObjectNode content,
        Instant at,
        @Nullable PersonId by) {

    public enum Kind {
        INITIATIVE,
        LISTING,
        PLACE
    }
}
