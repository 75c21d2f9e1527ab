package nl.plein.directory;

import java.time.Instant;
import nl.plein.people.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Where things of the directory came from.
 *
 * @param organisation the partner that brought it in
 * @param name as people read it
 * @param address where it was fetched, or null
 */
public record Source(
        SourceId id, OrganisationId organisation, Kind kind, String name, @Nullable String address, Instant addedAt) {

    public enum Kind {
        /** Somebody who corrects what others said; counts above all of them. */
        PERSON,
        DEMONSTRATION,
        HSDS,
        EDU_DEX,
        SPREADSHEET,
        /** Schema.org, and OpenActive with it. */
        SCHEMA_ORG
    }
}
