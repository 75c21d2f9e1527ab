package nl.plein.directory.same;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A listing as far as it tells whether another is the same.
 *
 * @param postcodes of its places
 */
record Told(
        UUID listing,
        String name,
        String initiative,
        @Nullable String phone,
        @Nullable String email,
        List<String> postcodes,
        boolean mine) {}
