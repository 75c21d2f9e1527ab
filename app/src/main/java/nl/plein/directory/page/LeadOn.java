package nl.plein.directory.page;

import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import nl.plein.directory.Initiative;
import nl.plein.directory.InitiativeId;
import nl.plein.directory.Initiatives;
import nl.plein.directory.Listing;
import nl.plein.directory.ListingId;
import nl.plein.directory.Listings;
import nl.plein.directory.Place;
import nl.plein.directory.PlaceId;
import nl.plein.directory.Places;
import nl.plein.directory.Upkeep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where somebody goes who came by an old address: to the last one in a row of successors that still goes on. */
@Component
class LeadOn {

    private final Initiatives initiatives;
    private final Listings listings;
    private final Places places;

    LeadOn(Initiatives initiatives, Listings listings, Places places) {
        this.initiatives = initiatives;
        this.listings = listings;
        this.places = places;
    }

    /** @param path of its page */
    public record Next(String name, String path) {}

    /** To a listing; when that leads nowhere, to who goes on with what the initiative did. */
    Optional<Next> from(Listing ended) {
        var seen = new HashSet<UUID>();
        var at = ended;
        while (at != null && at.upkeep().isClosed() && seen.add(at.id().value())) at = next(at);
        if (at != null && !at.upkeep().isClosed()) return Optional.of(new Next(at.name(), "/listing/" + at.id().value()));
        return initiatives.find(ended.initiative()).filter(one -> one.upkeep().isClosed()).flatMap(this::from);
    }

    Optional<Next> from(Initiative ended) {
        var seen = new HashSet<UUID>();
        var at = ended;
        while (at != null && at.upkeep().isClosed() && seen.add(at.id().value())) at = next(at);
        return at == null || at.upkeep().isClosed()
                ? Optional.empty()
                : Optional.of(new Next(at.name(), "/initiative/" + at.id().value()));
    }

    Optional<Next> from(Place ended) {
        var seen = new HashSet<UUID>();
        var at = ended;
        while (at != null && at.upkeep().isClosed() && seen.add(at.id().value())) at = next(at);
        return at == null || at.upkeep().isClosed()
                ? Optional.empty()
                : Optional.of(new Next(at.name(), "/place/" + at.id().value()));
    }

    private @Nullable Place next(Place place) {
        var successor = successor(place.upkeep());
        return successor == null ? null : places.find(new PlaceId(successor)).orElse(null);
    }

    private @Nullable Listing next(Listing listing) {
        var successor = successor(listing.upkeep());
        return successor == null ? null : listings.find(new ListingId(successor)).orElse(null);
    }

    private @Nullable Initiative next(Initiative initiative) {
        var successor = successor(initiative.upkeep());
        return successor == null ? null : initiatives.find(new InitiativeId(successor)).orElse(null);
    }

    private static @Nullable UUID successor(Upkeep upkeep) {
        return upkeep.closing() == null ? null : upkeep.closing().successor();
    }
}
