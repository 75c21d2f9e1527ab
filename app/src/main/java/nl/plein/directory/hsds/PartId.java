package nl.plein.directory.hsds;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import nl.plein.directory.ListingId;
import nl.plein.directory.PlaceId;
import nl.plein.directory.Term;

/** HSDS gives every part of a thing an id of its own. Ours follow from what they belong to, so they stay the same. */
final class PartId {

    private static final int WITH_LISTING = 18;
    private static final String NONE = "-0000-000000000000";
    private static final String ALL = "-ffff-ffffffffffff";

    private PartId() {}

    static String of(UUID whole, String part) {
        return UUID.nameUUIDFromBytes((whole + " " + part).getBytes(UTF_8)).toString();
    }

    static UUID taxonomy(Term.Kind kind) {
        return UUID.nameUUIDFromBytes(("directory TAXONOMY " + kind).getBytes(UTF_8));
    }

    /** Begins as the id of its listing does, so that it leads back to it without being kept anywhere. */
    static UUID atPlace(ListingId listing, PlaceId place) {
        var mixed = of(listing.value(), place.value().toString());
        return UUID.fromString(listing.value().toString().substring(0, WITH_LISTING) + mixed.substring(WITH_LISTING));
    }

    /** The lowest id that a listing with this beginning can have. */
    static UUID lowest(UUID atPlace) {
        return UUID.fromString(atPlace.toString().substring(0, WITH_LISTING) + NONE);
    }

    static UUID highest(UUID atPlace) {
        return UUID.fromString(atPlace.toString().substring(0, WITH_LISTING) + ALL);
    }
}
