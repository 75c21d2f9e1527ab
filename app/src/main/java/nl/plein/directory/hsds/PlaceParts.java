package nl.plein.directory.hsds;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.plein.directory.Day;
import nl.plein.directory.Place;
import nl.plein.directory.PlaceContent;
import nl.plein.shared.Postcode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A place as an HSDS location. */
@Component
class PlaceParts {

    private final Provinces provinces;
    private final DutchTexts texts;

    PlaceParts(Provinces provinces, DutchTexts texts) {
        this.provinces = provinces;
        this.texts = texts;
    }

    /** Only what there is one of. */
    Parts location(Place place) {
        var content = place.content();
        return Parts.of(place.id().value())
                .with("location_type", "physical")
                .with("name", content.name())
                .with("description", content.about())
                .with("transportation", content.how())
                .with("latitude", content.lat())
                .with("longitude", content.lon());
    }

    Parts wholeLocation(Place place) {
        var content = place.content();
        return location(place)
                .withEach("addresses", addresses(place))
                .withEach("accessibility", content.access().stream()
                        .map(access -> accessibility(place, access))
                        .toList())
                .withEach("schedules", IntStream.range(0, content.open().size())
                        .mapToObj(number -> opening(place, number))
                        .toList());
    }

    /** HSDS has no half addresses: where street, postcode or town is not known there is none. */
    private List<Parts> addresses(Place place) {
        var content = place.content();
        var postcode = postcode(content);
        if (postcode == null || content.street() == null || content.town() == null) return List.of();
        return List.of(Parts.of(PartId.of(place.id().value(), "address"))
                .with("location_id", place.id().value().toString())
                .with("address_1", content.number() == null ? content.street() : content.street() + " " + content.number())
                .with("city", content.town())
                .with("state_province", provinces.of(postcode))
                .with("postal_code", postcode.spaced())
                .with("country", "NL")
                .with("address_type", "physical"));
    }

    private static @Nullable Postcode postcode(PlaceContent content) {
        return content.postcode() == null ? null : Postcode.read(content.postcode()).orElse(null);
    }

    private Parts accessibility(Place place, PlaceContent.Access access) {
        return Parts.of(PartId.of(place.id().value(), "accessibility " + access))
                .with("location_id", place.id().value().toString())
                .with("description", texts.of("access." + access));
    }

    private static Parts opening(Place place, int number) {
        var open = place.content().open().get(number);
        return weekly(place.id().value(), number, open.days())
                .with("location_id", place.id().value().toString())
                .with("opens_at", open.from().toString())
                .with("closes_at", open.to().toString());
    }

    static Parts weekly(UUID whole, int number, List<Day> days) {
        return Parts.of(PartId.of(whole, "schedule " + number))
                .with("freq", days.isEmpty() ? null : "WEEKLY")
                .with("byday", String.join(",", days.stream().map(Day::name).toList()));
    }
}
