package nl.plein.journeys.programme;

import java.time.Instant;
import nl.plein.people.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * One version of a programme.
 *
 * @param organisation who keeps the programme
 * @param offeredAt since then people begin with it, and it never changes; null for a draft
 */
public record ProgrammeVersion(
        ProgrammeId programme, int version, OrganisationId organisation, Content content, @Nullable Instant offeredAt) {

    public boolean isDraft() {
        return offeredAt == null;
    }
}
