package nl.plein.directory.search;

import java.util.List;
import nl.plein.directory.InitiativeId;
import nl.plein.directory.ListingId;
import nl.plein.directory.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param hits a page of them, in order
 * @param total of all pages
 * @param words how what was typed was read
 * @param initiatives with a name like the words, and so places
 */
record Found(
        Asked asked,
        List<Hit> hits,
        int total,
        List<TypedWord> words,
        List<InitiativeId> initiatives,
        List<PlaceId> places) {

    /** @param kilometres from where somebody is, or null */
    record Hit(ListingId listing, @Nullable Double kilometres) {}
}
