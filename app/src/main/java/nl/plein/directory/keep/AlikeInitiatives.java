package nl.plein.directory.keep;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plein.directory.Initiative;
import nl.plein.directory.InitiativeContent;
import nl.plein.directory.InitiativeId;
import nl.plein.directory.Initiatives;
import nl.plein.directory.Places;
import nl.plein.shared.Postcode;
import nl.plein.shared.Postcodes;
import org.apache.lucene.util.SloppyMath;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who is there for the same people in the same place as an initiative: somebody it is for in common, a subject where any is
 * named, and within {@value #NEAR_METRES} metres. Of whom no place is known, that may be anywhere.
 */
@Component
class AlikeInitiatives {

    private static final int NEAR_METRES = 5_000;
    private static final int LOOKED_AT = 100;
    private static final int SHOWN = 5;

    private record Point(double lat, double lon) {}

    private final OwnPages pages;
    private final Initiatives initiatives;
    private final Places places;
    private final Postcodes postcodes;

    AlikeInitiatives(OwnPages pages, Initiatives initiatives, Places places, Postcodes postcodes) {
        this.pages = pages;
        this.initiatives = initiatives;
        this.places = places;
        this.postcodes = postcodes;
    }

    /** At most a handful, those with the most in common first. */
    List<Alike.Other> to(UUID id, InitiativeContent content) {
        var found = initiatives.all(pages.alikeInitiatives(content.subjects(), content.forWhom(), id, LOOKED_AT));
        var here = where(new InitiativeId(id), content);
        return found.stream()
                .filter(other -> isNear(here, where(other.id(), other.content())))
                .sorted((one, other) -> Long.compare(inCommon(content, other.content()), inCommon(content, one.content())))
                .limit(SHOWN)
                .map(other -> new Alike.Other(other, null))
                .toList();
    }

    private List<Point> where(InitiativeId id, InitiativeContent content) {
        var home = middle(content.postcode());
        var rooms = places.all(pages.placesOf(id)).stream()
                .map(place -> place.content())
                .filter(place -> place.lat() != null && place.lon() != null)
                .map(place -> new Point(place.lat(), place.lon()));
        return Stream.concat(home, rooms).toList();
    }

    private Stream<Point> middle(@Nullable String postcode) {
        if (postcode == null) return Stream.of();
        return Postcode.read(postcode).flatMap(postcodes::find).stream()
                .map(area -> new Point(area.latitude(), area.longitude()));
    }

    private static boolean isNear(List<Point> some, List<Point> others) {
        if (some.isEmpty() || others.isEmpty()) return true;
        return some.stream().anyMatch(one -> others.stream().anyMatch(other ->
                SloppyMath.haversinMeters(one.lat(), one.lon(), other.lat(), other.lon()) <= NEAR_METRES));
    }

    private static long inCommon(InitiativeContent one, InitiativeContent other) {
        return one.subjects().stream().filter(other.subjects()::contains).count()
                + one.forWhom().stream().filter(other.forWhom()::contains).count();
    }
}
