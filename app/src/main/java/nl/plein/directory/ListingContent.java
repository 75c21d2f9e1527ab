package nl.plein.directory;

import static nl.plein.directory.Given.orNone;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plein.shared.Postcode;
import nl.plein.shared.Postcodes;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a listing says.
 *
 * @param summary one sentence, for lists
 * @param steps what somebody does to begin
 * @param subjects keys of terms, and so are events and forWhom
 * @param languages codes like nl and tr
 * @param licence under which the material may be used, of a course
 * @param places ids of places
 * @param alone whether one can do it alone; together, with others
 * @param read whether one has to read; listen, whether listening is enough
 * @param placesFree how many can still come
 * @param area where people come who come to somebody's home
 */
public record ListingContent(
        Kind kind,
        String name,
        @Nullable String summary,
        @Nullable String about,
        @Nullable String steps,
        List<String> subjects,
        List<String> events,
        List<String> forWhom,
        @Nullable Ages ages,
        List<String> languages,
        @Nullable Level level,
        @Nullable Cost cost,
        @Nullable Licence licence,
        boolean online,
        List<UUID> places,
        List<Session> when,
        List<Device> devices,
        boolean alone,
        boolean together,
        boolean read,
        boolean listen,
        @JsonAlias("places_free") @Nullable Integer placesFree,
        @Nullable Contact contact,
        @Nullable Area area) {

    public enum Kind {
        SERVICE,
        COURSE,
        ACTIVITY
    }

    public enum Level {
        A1,
        A2,
        B1,
        B2,
        @JsonProperty("1F") F1,
        @JsonProperty("2F") F2,
        MBO
    }

    public enum Licence {
        OPEN,
        FREE_FOR_NOW,
        PAID
    }

    public enum Device {
        PHONE,
        COMPUTER
    }

    /** From one age to another, both included; in a file a list of two numbers. */
    public record Ages(int from, int to) {

        @JsonCreator
        static Ages of(List<Integer> both) {
            return new Ages(both.getFirst(), both.getLast());
        }

        @JsonValue
        List<Integer> both() {
            return List.of(from, to);
        }
    }

    /** @param words what a number cannot say, like: coffee is included */
    public record Cost(Kind kind, @Nullable Long cents, @Nullable Per per, @Nullable String words) {

        public enum Kind {
            FREE,
            FREE_FOR_NOW,
            PAID,
            BY_INCOME,
            /** What nobody put in one of these; the words tell, or somebody who is asked. */
            TOLD
        }

        public enum Per {
            LESSON,
            MONTH,
            TIME,
            ALL
        }
    }

    /** When it is, every week on these days; starts and ends are the first and the last day, or null when it goes on. */
    public record Session(
            List<Day> days,
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends) {

        public Session {
            days = orNone(days);
        }
    }

    public record Contact(@Nullable String phone, @Nullable String email) {}

    /** What stands first on its page; nothing when what follows says all of it. */
    public @Nullable String lead() {
        return about != null && summary != null && summary.endsWith(CUT) && about.startsWith(summary.replace(CUT, "")) ? null : summary;
    }

    /** What follows on its page, without what was said already. */
    public @Nullable String rest() {
        if (about == null || summary == null || !about.startsWith(summary)) return about;
        var rest = about.substring(summary.length()).strip();
        return rest.isEmpty() ? null : rest;
    }

    /** How a first sentence ends that was too long for a list. */
    public static final String CUT = " …";

    /**
     * Where somebody comes to people's homes.
     *
     * @param postcodes four digits each
     * @param kilometres around each of them, or null for nothing around it
     */
    public record Area(List<String> postcodes, @Nullable Integer kilometres) {

        public Area {
            postcodes = orNone(postcodes);
        }

        /** The middle of every postcode area that belongs to it. */
        public Stream<Postcodes.Area> in(Postcodes all) {
            var middles = postcodes.stream().map(digits -> all.exactly(new Postcode(digits))).flatMap(Optional::stream).toList();
            if (kilometres == null) return middles.stream();
            return all.all().stream().filter(area -> middles.stream().anyMatch(middle -> middle.kilometresTo(area) <= kilometres));
        }
    }

    public ListingContent {
        subjects = orNone(subjects);
        events = orNone(events);
        forWhom = orNone(forWhom);
        languages = orNone(languages);
        places = orNone(places);
        when = orNone(when);
        devices = orNone(devices);
    }
}
