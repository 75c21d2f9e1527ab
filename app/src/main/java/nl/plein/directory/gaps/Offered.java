package nl.plein.directory.gaps;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * One listing, as far as it counts.
 *
 * @param subjects keys of terms, and so forWhom
 * @param districts first four digits of the postcodes of its places
 */
record Offered(
        UUID listing, UUID initiative, Set<String> subjects, Set<String> forWhom, boolean online, Set<String> districts) {

    /** Where it counts: in each of its districts, online, or else nowhere in particular. */
    Set<String> where() {
        var where = new HashSet<>(districts);
        if (online) where.add(Where.ONLINE);
        return where.isEmpty() ? Set.of(Where.NOWHERE) : where;
    }
}
