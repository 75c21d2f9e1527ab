package nl.plein.directory.way;

import java.util.UUID;
import nl.plein.directory.ListingContent;

/**
 * A listing that may become a step. Who offers it is not known here (EgolessWayTest).
 *
 * @param tier how well it fits what somebody told: 0 fits all of it, the higher the less
 */
record Candidate(UUID listing, ListingContent content, int tier) {}
