package nl.plein.directory.report;

import java.time.Instant;
import java.util.UUID;
import nl.plein.directory.Said;
import nl.plein.people.OrganisationId;

/**
 * Somebody told that something of a page is wrong. Who it was is not kept.
 *
 * @param organisation who keeps the page
 * @param words may be empty
 * @param trace what today's key makes of where it came from
 */
public record Report(
        UUID id,
        OrganisationId organisation,
        Said.Kind kind,
        UUID thing,
        What what,
        String words,
        String trace,
        Instant at) {

    public enum What {
        GONE,
        WHERE_OR_WHEN,
        CONTACT,
        OTHER
    }
}
