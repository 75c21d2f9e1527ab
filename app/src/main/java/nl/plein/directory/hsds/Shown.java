package nl.plein.directory.hsds;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.plein.directory.Initiative;
import nl.plein.directory.InitiativeId;
import nl.plein.directory.Initiatives;
import nl.plein.directory.Listing;
import nl.plein.directory.ListingId;
import nl.plein.directory.Listings;
import nl.plein.directory.Place;
import nl.plein.directory.PlaceId;
import nl.plein.directory.Places;
import nl.plein.directory.hsds.Selected.AtPlace;
import org.springframework.stereotype.Component;

/** Reads what belongs to a page of ids, all at once, and writes it as HSDS. */
@Component
class Shown {

    private final Listings listings;
    private final Initiatives initiatives;
    private final Places places;
    private final Selected selected;
    private final ListingParts listingParts;
    private final InitiativeParts initiativeParts;
    private final PlaceParts placeParts;
    private final TermParts terms;

    Shown(
            Listings listings,
            Initiatives initiatives,
            Places places,
            Selected selected,
            ListingParts listingParts,
            InitiativeParts initiativeParts,
            PlaceParts placeParts,
            TermParts terms) {
        this.listings = listings;
        this.initiatives = initiatives;
        this.places = places;
        this.selected = selected;
        this.listingParts = listingParts;
        this.initiativeParts = initiativeParts;
        this.placeParts = placeParts;
        this.terms = terms;
    }

    List<Parts> services(List<ListingId> ids, boolean full) {
        var there = published(ids);
        var byInitiative = initiativesOf(there);
        if (!full) return there.stream()
                .map(listing -> listingParts.service(listing, byInitiative.get(listing.initiative())))
                .toList();
        var all = terms.all();
        var byPlace = placesOf(there);
        return there.stream()
                .map(listing -> listingParts.wholeService(
                        listing,
                        byInitiative.get(listing.initiative()),
                        listing.content().places().stream()
                                .filter(byPlace::containsKey)
                                .map(byPlace::get)
                                .toList(),
                        all))
                .toList();
    }

    List<Parts> changes(List<ListingId> ids) {
        return published(ids).stream()
                .map(listing -> Parts.of(listing.id().value())
                        .with("modified_date", Parts.moment(listing.upkeep().changedAt())))
                .toList();
    }

    List<Parts> organizations(List<InitiativeId> ids, boolean full, boolean fullServices) {
        var byId = initiatives.all(ids).stream()
                .filter(initiative -> initiative.upkeep().publishedAt() != null)
                .collect(Collectors.toMap(Initiative::id, Function.identity()));
        return ids.stream()
                .filter(byId::containsKey)
                .map(byId::get)
                .map(initiative -> full || fullServices
                        ? withServices(initiative, fullServices)
                        : initiativeParts.organization(initiative))
                .toList();
    }

    private Parts withServices(Initiative initiative, boolean fullServices) {
        var offered = selected.offeredBy(initiative.id());
        return initiativeParts.wholeOrganization(initiative)
                .withEach("services", fullServices
                        ? services(offered, true)
                        : offered.stream().map(id -> Parts.of(id.value())).toList());
    }

    List<Parts> atLocations(List<AtPlace> found, boolean full) {
        var there = published(found.stream().map(AtPlace::listing).distinct().toList());
        var byListing = there.stream().collect(Collectors.toMap(Listing::id, Function.identity()));
        var byInitiative = initiativesOf(there);
        var byPlace = placesOf(there);
        return found.stream()
                .filter(at -> byListing.containsKey(at.listing()) && byPlace.containsKey(at.place().value()))
                .map(at -> {
                    var listing = byListing.get(at.listing());
                    var place = byPlace.get(at.place().value());
                    var service = listingParts.service(listing, byInitiative.get(listing.initiative()));
                    return listingParts.atLocation(listing, place)
                            .with("location", full ? placeParts.wholeLocation(place) : placeParts.location(place))
                            .with("service", service);
                })
                .toList();
    }

    private List<Listing> published(List<ListingId> ids) {
        var byId = listings.all(ids).stream()
                .filter(listing -> listing.upkeep().publishedAt() != null)
                .collect(Collectors.toMap(Listing::id, Function.identity()));
        return ids.stream().filter(byId::containsKey).map(byId::get).toList();
    }

    private Map<InitiativeId, Initiative> initiativesOf(List<Listing> there) {
        return initiatives.all(there.stream().map(Listing::initiative).distinct().toList()).stream()
                .collect(Collectors.toMap(Initiative::id, Function.identity()));
    }

    private Map<UUID, Place> placesOf(List<Listing> there) {
        var ids = there.stream().flatMap(listing -> listing.content().places().stream()).distinct().map(PlaceId::new).toList();
        return places.all(ids).stream()
                .filter(place -> place.upkeep().publishedAt() != null)
                .collect(Collectors.toMap(place -> place.id().value(), Function.identity()));
    }
}
