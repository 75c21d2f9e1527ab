package nl.plein.directory.terms;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.plein.people.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Words that mean the same to who searches.
 *
 * @param by who changed it last; null: it came with Plein
 */
record Group(UUID id, List<String> words, @Nullable OrganisationId by, @Nullable Instant at) {

    public String asText() {
        return String.join(", ", words);
    }
}
