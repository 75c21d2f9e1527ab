package nl.plein.directory.search;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.plein.directory.Freshness;
import nl.plein.directory.Initiative;
import nl.plein.directory.InitiativeId;
import nl.plein.directory.Initiatives;
import nl.plein.directory.Listing;
import nl.plein.directory.ListingId;
import nl.plein.directory.Listings;
import nl.plein.directory.Place;
import nl.plein.directory.PlaceId;
import nl.plein.directory.Places;
import org.springframework.stereotype.Component;

/** What was found, read from the database as it is now; what went away in the meantime is left out. */
@Component
public class Cards {

    private final Listings listings;
    private final Initiatives initiatives;
    private final Places places;
    private final Search search;
    private final Clock clock;

    Cards(Listings listings, Initiatives initiatives, Places places, Search search, Clock clock) {
        this.listings = listings;
        this.initiatives = initiatives;
        this.places = places;
        this.search = search;
        this.clock = clock;
    }

    List<Card> of(Found found, Locale language) {
        var distances = new HashMap<ListingId, Double>();
        found.hits().forEach(hit -> distances.put(hit.listing(), hit.kilometres()));
        var byId = listings.all(distances.keySet()).stream().collect(toMap(Listing::id, Function.identity()));
        var inOrder = found.hits().stream().map(hit -> byId.get(hit.listing())).filter(Objects::nonNull).toList();
        var reasons = search.reasons(found, language);
        return cards(inOrder, listing -> reasons.of(listing, distances.get(listing.id())));
    }

    /** For a page of an initiative or a place, which needs no reasons. */
    public List<Card> of(List<Listing> some) {
        return cards(some.stream().filter(listing -> !listing.upkeep().isClosed()).toList(), _ -> List.of());
    }

    private List<Card> cards(List<Listing> some, Function<Listing, List<Reason>> reasons) {
        var names = names(some.stream().map(Listing::initiative).collect(Collectors.toSet()));
        var spots = spots(some.stream().flatMap(listing -> listing.content().places().stream()).collect(Collectors.toSet()));
        return some.stream()
                .map(listing -> new Card(
                        listing,
                        names.getOrDefault(listing.initiative(), ""),
                        listing.content().places().stream().map(spots::get).filter(Objects::nonNull).toList(),
                        reasons.apply(listing),
                        Freshness.isConfirmed(listing.upkeep(), clock)))
                .toList();
    }

    private Map<InitiativeId, String> names(Collection<InitiativeId> ids) {
        return initiatives.all(ids).stream().collect(toMap(Initiative::id, Initiative::name));
    }

    private Map<UUID, Place> spots(Collection<UUID> ids) {
        return places.all(ids.stream().map(PlaceId::new).toList()).stream()
                .collect(toMap(place -> place.id().value(), Function.identity()));
    }
}
