package nl.plein.access.sharing;

import java.time.Instant;
import java.util.UUID;
import nl.plein.access.decision.Sharing;

/**
 * A part that a partner has in somebody's matter.
 *
 * @param matter what it is about, such as an entry of needs
 */
public record Shared(UUID id, UUID matter, Instant sharedAt, Sharing sharing) {}
