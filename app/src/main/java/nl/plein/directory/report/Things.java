package nl.plein.directory.report;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.plein.directory.InitiativeId;
import nl.plein.directory.Initiatives;
import nl.plein.directory.ListingId;
import nl.plein.directory.Listings;
import nl.plein.directory.PlaceId;
import nl.plein.directory.Places;
import nl.plein.directory.Said;
import nl.plein.directory.Upkeep;
import org.springframework.stereotype.Component;

/** Whatever has a page, by kind and id: its name, its address and who keeps it. */
@Component
public class Things {

    private final Initiatives initiatives;
    private final Listings listings;
    private final Places places;

    Things(Initiatives initiatives, Listings listings, Places places) {
        this.initiatives = initiatives;
        this.listings = listings;
        this.places = places;
    }

    public record Thing(Said.Kind kind, UUID id, String name, Upkeep upkeep) {

        public String path() {
            return "/" + kind.name().toLowerCase(Locale.ROOT) + "/" + id;
        }
    }

    public Optional<Thing> find(Said.Kind kind, UUID id) {
        return switch (kind) {
            case INITIATIVE -> initiatives.find(new InitiativeId(id))
                    .map(one -> new Thing(kind, id, one.name(), one.upkeep()));
            case LISTING -> listings.find(new ListingId(id)).map(one -> new Thing(kind, id, one.name(), one.upkeep()));
            case PLACE -> places.find(new PlaceId(id)).map(one -> new Thing(kind, id, one.content().name(), one.upkeep()));
        };
    }
}
