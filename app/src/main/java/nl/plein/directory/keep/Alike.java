package nl.plein.directory.keep;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.plein.directory.Initiative;
import nl.plein.directory.InitiativeId;
import nl.plein.directory.Initiatives;
import nl.plein.directory.Listing;
import nl.plein.directory.ListingContent;
import nl.plein.directory.ListingId;
import nl.plein.directory.Listings;
import nl.plein.directory.Place;
import nl.plein.directory.PlaceId;
import nl.plein.directory.Places;
import org.apache.lucene.util.SloppyMath;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who already serves the same people in the same place: a subject in common, somebody it is for in common, and a place within
 * {@value #NEAR_METRES} metres, or both online. To join forces, and not to keep anybody out.
 */
@Component
class Alike {

    private static final int NEAR_METRES = 5_000;
    private static final int LOOKED_AT = 200;
    private static final int SHOWN = 5;

    private final OwnPages pages;
    private final Initiatives initiatives;
    private final Listings listings;
    private final Places places;

    Alike(OwnPages pages, Initiatives initiatives, Listings listings, Places places) {
        this.pages = pages;
        this.initiatives = initiatives;
        this.listings = listings;
        this.places = places;
    }

    /** @param listing what they offer that is alike; null when it is all that they do */
    public record Other(Initiative initiative, @Nullable Listing listing) {}

    /** As {@link #to}, with who offers it. */
    List<Other> others(ListingContent content, InitiativeId initiative) {
        return to(content, initiative).stream()
                .flatMap(one -> initiatives.find(one.initiative()).stream().map(by -> new Other(by, one)))
                .toList();
    }

    /** At most a handful, those with the most in common first. */
    List<Listing> to(ListingContent content, InitiativeId initiative) {
        var ids = pages.alike(content.subjects(), content.forWhom(), initiative.value(), LOOKED_AT);
        var found = listings.all(ids.stream().map(ListingId::new).toList());
        var mine = where(content.places());
        return found.stream()
                .filter(other -> content.online() && other.content().online() || isNear(mine, where(other.content().places())))
                .sorted((one, other) -> Integer.compare(inCommon(content, other.content()), inCommon(content, one.content())))
                .limit(SHOWN)
                .toList();
    }

    private List<Place> where(Collection<UUID> ids) {
        return places.all(ids.stream().map(PlaceId::new).toList());
    }

    private static boolean isNear(List<Place> some, List<Place> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(other -> isNear(one, other)));
    }

    private static boolean isNear(Place one, Place other) {
        if (one.id().equals(other.id())) return true;
        var from = one.content();
        var to = other.content();
        return from.lat() != null && from.lon() != null && to.lat() != null && to.lon() != null
                && SloppyMath.haversinMeters(from.lat(), from.lon(), to.lat(), to.lon()) <= NEAR_METRES;
    }

    private static int inCommon(ListingContent one, ListingContent other) {
        return (int) (one.subjects().stream().filter(other.subjects()::contains).count()
                + one.forWhom().stream().filter(other.forWhom()::contains).count());
    }
}
