package nl.plein.directory;

import static nl.plein.directory.Given.orNone;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import nl.plein.shared.Postcode;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a place says.
 *
 * @param postcode as on an envelope, 1234 AB
 * @param lat with lon a {@link MapPoint}, or both null
 * @param walkIn whether one may come without an appointment
 * @param talk who is there for a talk, and when
 * @param how one sentence: how to get there
 * @param closed holidays and the like: whatever begins on such a day does not
 */
public record PlaceContent(
        String name,
        @Nullable String about,
        @Nullable String street,
        @Nullable String number,
        @Nullable String postcode,
        @Nullable String town,
        @Nullable Double lat,
        @Nullable Double lon,
        List<Opening> open,
        boolean walkIn,
        @Nullable String talk,
        List<Access> access,
        @Nullable String how,
        List<Closed> closed) {

    /** On which days it is open, from when to when; what ends no later than it begins goes on past midnight. */
    public record Opening(List<Day> days, LocalTime from, LocalTime to) {

        public Opening {
            days = orNone(days);
        }
    }

    /** @param to the last day, often the first one too */
    public record Closed(LocalDate from, LocalDate to, @Nullable String why) {

        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** What makes it easier to be there. */
    public enum Access {
        WHEELCHAIR,
        TOILET,
        QUIET_ROOM,
        LIFT
    }

    public PlaceContent {
        if ((lat == null) != (lon == null)) throw new IllegalArgumentException("half a point on the map");
        if (lat != null) new MapPoint(lat, lon);
        open = orNone(open);
        access = orNone(access);
        closed = orNone(closed);
    }

    public boolean isClosedOn(LocalDate day) {
        return closed.stream().anyMatch(some -> some.covers(day));
    }

    /** Stands for a district where there is none. */
    public static final String NO_DISTRICT = "none";

    /** The first four digits of a postcode; people call that a part of town. */
    public static Optional<String> district(@Nullable String postcode) {
        return Optional.ofNullable(postcode).flatMap(Postcode::read).map(Postcode::digits);
    }

    public Optional<String> district() {
        return district(postcode);
    }
}
