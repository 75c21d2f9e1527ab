package nl.plein.journeys.programme;

import java.time.Instant;
import java.util.Set;
import nl.plein.people.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A programme as somebody finds it in a list.
 *
 * @param newest what is offered now, or the draft as long as nothing was offered yet
 * @param kinds kinds of help whose matches begin with it
 * @param copied whether it began as a copy of another one
 * @param sharedAt since then other partners may read and copy it
 * @param closedAt since then nobody begins with it
 * @param draft whether a next version is being written
 */
public record Programme(
        ProgrammeVersion newest,
        Set<String> kinds,
        boolean copied,
        @Nullable Instant sharedAt,
        @Nullable Instant closedAt,
        boolean draft) {

    public Programme {
        kinds = Set.copyOf(kinds);
    }

    public ProgrammeId id() {
        return newest.programme();
    }

    public OrganisationId organisation() {
        return newest.organisation();
    }

    public boolean isShared() {
        return sharedAt != null;
    }

    public boolean isClosed() {
        return closedAt != null;
    }
}
