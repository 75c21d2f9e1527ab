package nl.plein.directory.keep;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.plein.directory.Initiative;
import nl.plein.directory.InitiativeId;
import nl.plein.directory.Initiatives;
import nl.plein.directory.Listing;
import nl.plein.directory.ListingId;
import nl.plein.directory.Listings;
import nl.plein.directory.Place;
import nl.plein.directory.Places;
import nl.plein.directory.Terms;
import nl.plein.directory.Upkeep;
import nl.plein.people.OrganisationId;
import nl.plein.shared.Form;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What a keeper may write. What others keep is not found here. */
@Component
class Keeping {

    private static final int PLACES_AT_ONCE = 500;

    private final Initiatives initiatives;
    private final Listings listings;
    private final Places places;
    private final Terms terms;
    private final OwnPages pages;
    private final Clock clock;

    Keeping(Initiatives initiatives, Listings listings, Places places, Terms terms, OwnPages pages, Clock clock) {
        this.initiatives = initiatives;
        this.listings = listings;
        this.places = places;
        this.terms = terms;
        this.pages = pages;
        this.clock = clock;
    }

    /** Some of what this keeper keeps: each initiative with those of its listings that stand on this page. */
    Map<Initiative, List<Listing>> own(Keeper keeper, String words, int from, int many) {
        var rows = pages.rows(keeper.organisations(), keeper.only(), words, from, many);
        var ids = rows.stream().map(OwnPages.Row::listing).filter(Objects::nonNull).map(ListingId::new).toList();
        var known = listings.all(ids).stream().collect(toMap(one -> one.id().value(), identity()));
        var initiative = initiatives.all(rows.stream().map(row -> new InitiativeId(row.initiative())).distinct().toList()).stream()
                .collect(toMap(one -> one.id().value(), identity()));
        var own = new LinkedHashMap<Initiative, List<Listing>>();
        for (var row : rows) {
            var of = own.computeIfAbsent(initiative.get(row.initiative()), _ -> new ArrayList<>());
            if (row.listing() != null) of.add(known.get(row.listing()));
        }
        return own;
    }

    int count(Keeper keeper, String words) {
        return pages.count(keeper.organisations(), keeper.only(), words);
    }

    Initiative initiative(Keeper keeper, UUID id) {
        return initiatives
                .find(new InitiativeId(id))
                .filter(one -> keeper.keeps(one.id(), one.upkeep()))
                .orElseThrow(Keeping::notFound);
    }

    Listing listing(Keeper keeper, UUID id) {
        return listings
                .find(new ListingId(id))
                .filter(one -> keeper.keeps(one.initiative(), one.upkeep()))
                .orElseThrow(Keeping::notFound);
    }

    /** A new one of the organisation that somebody works for now; sent twice it is the same one. */
    Initiative begin(Keeper keeper, UUID id) {
        return initiatives
                .find(new InitiativeId(id))
                .map(there -> initiative(keeper, there.id().value()))
                .orElseGet(() -> new Initiative(
                        new InitiativeId(id),
                        InitiativeForm.empty(),
                        begun(keeper.organisations().stream().findFirst().orElseThrow(Keeping::notFound))));
    }

    Upkeep begun(OrganisationId organisation) {
        return new Upkeep(organisation, null, clock.instant(), null, null, null);
    }

    Choices choices() {
        return new Choices(terms.all(), allPlaces());
    }

    private List<Place> allPlaces() {
        return places.next(null, PLACES_AT_ONCE).stream()
                .filter(place -> !place.upkeep().isClosed())
                .sorted((one, other) -> one.content().name().compareToIgnoreCase(other.content().name()))
                .toList();
    }

    boolean isOpenInitiative(UUID id) {
        return initiatives.find(new InitiativeId(id)).filter(one -> !one.upkeep().isClosed()).isPresent();
    }

    boolean isOpenListing(UUID id) {
        return listings.find(new ListingId(id)).filter(one -> !one.upkeep().isClosed()).isPresent();
    }

    /** Of a page that somebody began; whoever made it up gets a new one. */
    static UUID idOf(Form form) {
        return id(form.value("id")).orElseGet(UUID::randomUUID);
    }

    static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
