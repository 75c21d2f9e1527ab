package nl.plein.matching.town;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import nl.plein.matching.weights.Weighing;
import nl.plein.needs.Answers;
import nl.plein.needs.Entry;
import nl.plein.needs.Kind;
import nl.plein.shared.Postcode;
import nl.plein.shared.Postcodes;
import plein.matching.profile.HelperProfile;
import plein.matching.profile.NeedProfile;
import plein.matching.profile.Place;
import plein.matching.profile.SkillOffer;
import plein.matching.profile.SkillWish;

/**
 * Reads an entry as matching-core wants it. A question that its kind of help does not ask (any more) is no condition,
 * and neither is one that the asker left open. A helper who left it open does not meet a need that minds.
 */
class ReadEntry {

    private final Kind kind;
    private final Entry entry;
    private final Answers answers;
    private final Postcodes postcodes;

    ReadEntry(Entry entry, Kind kind, Postcodes postcodes) {
        if (kind == null) throw new Unreadable("left-out.kind");
        this.kind = kind;
        this.entry = entry;
        this.answers = entry.answers();
        this.postcodes = postcodes;
    }

    NeedProfile need(Weighing weighing, LocalDate today, ZoneId zone) {
        // without an age nobody knows whether this is a minor, and a minor is only helped by who is screened
        if (!Answers.AGE_GROUPS.contains(answers.one("age"))) throw new Unreadable("left-out.age");
        var waiting = waitingDays(entry, today, zone);
        var times = PartsOfDay.availability(asked("times"));
        return new NeedProfile(
                id(),
                entry.person().value().toString(),
                entry.kind(),
                asked("topics").stream().map(this::wish).toList(),
                Set.copyOf(asked("languages")),
                times,
                times.isEmpty() ? 0 : PartsOfDay.ENOUGH,
                place(),
                answers.one("age"),
                answers.isMinor(),
                Set.copyOf(asked("interests")),
                wishFor("only-"),
                wishFor("prefers-"),
                waiting,
                weighing.urgency().tier(barriers(entry, kind), waiting));
    }

    HelperProfile offer(boolean screened, int placesTaken) {
        return new HelperProfile(
                id(),
                entry.person().value().toString(),
                entry.kind(),
                asked("topics").stream().map(this::skill).toList(),
                Set.copyOf(asked("languages")),
                PartsOfDay.availability(asked("times")),
                place(),
                Set.copyOf(asked("ages")),
                screened,
                Set.copyOf(asked("interests")),
                traits(),
                Math.max(0, capacity() - placesTaken));
    }

    int capacity() {
        var typed = answers.one("capacity");
        if (typed.isEmpty()) return 1;
        if (!typed.matches("[1-9]|10")) throw new Unreadable("left-out.capacity");
        return Integer.parseInt(typed);
    }

    /** Days since somebody asked; never below zero, whatever the clock of an imported file said. */
    static int waitingDays(Entry entry, LocalDate today, ZoneId zone) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(LocalDate.ofInstant(entry.since(), zone), today));
    }

    static Set<String> barriers(Entry entry, Kind kind) {
        return kind.asks("barriers") ? Set.copyOf(entry.answers().many("barriers")) : Set.of();
    }

    private String id() {
        return entry.id().value().toString();
    }

    private List<String> asked(String question) {
        return kind.asks(question) ? answers.many(question) : List.of();
    }

    private SkillWish wish(String topic) {
        return new SkillWish(topic, Levels.asked(asked("level").isEmpty() ? "" : answers.levelOf(topic)), false);
    }

    private SkillOffer skill(String topic) {
        if (asked("level").isEmpty()) return SkillOffer.of(topic);
        return new SkillOffer(topic, Levels.LOWEST, Levels.offered(answers.levelOf(topic)));
    }

    private Set<String> wishFor(String beginning) {
        if (!kind.asks("wishes") || !answers.one("wish").startsWith(beginning)) return Set.of();
        return Set.of(answers.one("wish").substring(beginning.length()));
    }

    private Set<String> traits() {
        var gender = kind.asks("wishes") ? answers.one("gender") : "";
        return gender.equals("woman") || gender.equals("man") ? Set.of(gender) : Set.of();
    }

    private Place place() {
        var where = kind.asks("where") ? answers.ways(entry.side()) : List.<String>of();
        if (where.isEmpty()) return Place.ANYWHERE;
        var home = where.contains("home");
        var place = where.contains("place");
        var online = where.contains("online");
        if (!home && !place) return Place.onlineOnly();
        var area = Postcode.read(answers.one("postcode"))
                .flatMap(postcodes::find)
                .orElseThrow(() -> new Unreadable("left-out.postcode"));
        return new Place(home, place, online, area.latitude(), area.longitude(), distance());
    }

    private int distance() {
        if (!answers.one("distance").matches("[0-9]{1,3}")) throw new Unreadable("left-out.distance");
        return Integer.parseInt(answers.one("distance"));
    }
}
