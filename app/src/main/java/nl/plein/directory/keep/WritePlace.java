package nl.plein.directory.keep;

import java.time.Clock;
import nl.plein.directory.ContentJson;
import nl.plein.directory.Place;
import nl.plein.directory.PlaceContent;
import nl.plein.directory.Places;
import nl.plein.directory.Said;
import nl.plein.directory.Upkeep;
import nl.plein.people.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what a person says of a place, as {@link WriteDown} does of what is offered. */
@Component
class WritePlace {

    private final WriteDown writeDown;
    private final Places places;
    private final ContentJson json;
    private final Clock clock;

    WritePlace(WriteDown writeDown, Places places, ContentJson json, Clock clock) {
        this.writeDown = writeDown;
        this.places = places;
        this.json = json;
        this.clock = clock;
    }

    /** @param place as it was, or with nothing but its id and its upkeep when it is new */
    @Transactional
    void write(Place place, PlaceContent content, PersonId by) {
        var upkeep = writeDown.renewed(place.upkeep(), by);
        var id = place.id().value();
        var together = writeDown.correct(id, Said.Kind.PLACE, json.tree(content), upkeep.organisation(), by);
        places.keep(new Place(place.id(), json.read(together, PlaceContent.class), upkeep));
    }

    /** Nothing changed, and it is true today. */
    @Transactional
    void assure(Place place, PersonId by) {
        places.keep(new Place(place.id(), place.content(), place.upkeep().assured(clock.instant(), by)));
    }

    /** Its page stays as history, and leads to the successor. */
    @Transactional
    void close(Place place, Upkeep.Closing closing) {
        if (place.upkeep().isClosed()) return;
        places.keep(new Place(place.id(), place.content(), place.upkeep().closed(closing)));
    }
}
