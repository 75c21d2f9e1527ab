package plein.matching.cli;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import plein.matching.Problem;
import plein.matching.files.Row;
import plein.matching.profile.Availability;
import plein.matching.profile.HelperProfile;
import plein.matching.profile.NeedProfile;
import plein.matching.profile.Place;
import plein.matching.profile.SkillOffer;
import plein.matching.profile.SkillWish;

/** Profiles as rows of text; lists have a bar between their parts. The formats are in docs/matching.md. */
final class Profiles {

    private Profiles() {}

    static NeedProfile need(Row row) {
        return new NeedProfile(row.text("id"), person(row), row.text("kind"), parts(row, "skills").map(Profiles::wish).toList(),
                set(row, "languages"), availability(row), row.number("half_hours", 0, 336, 0), place(row),
                row.maybe("age_group").isEmpty() ? null : row.maybe("age_group"), row.yes("minor"), set(row, "interests"),
                set(row, "requires"), set(row, "prefers"), row.number("waiting_days", 0, Integer.MAX_VALUE, 0),
                row.number("tier", 1, Problem.TIERS));
    }

    static HelperProfile helper(Row row) {
        return new HelperProfile(row.text("id"), person(row), row.text("kind"), parts(row, "skills").map(Profiles::offer).toList(),
                set(row, "languages"), availability(row), place(row), set(row, "age_groups"), row.yes("screened"),
                set(row, "interests"), set(row, "traits"), row.number("capacity", 0, 1_000_000, 1));
    }

    private static String person(Row row) {
        return row.maybe("person").isEmpty() ? null : row.maybe("person");
    }

    /** "maths", "maths:8" for level 8, "maths:8!" when it must be met. */
    private static SkillWish wish(String text) {
        boolean mandatory = text.endsWith("!");
        var parts = (mandatory ? text.substring(0, text.length() - 1) : text).split(":", 2);
        return new SkillWish(parts[0].strip(), parts.length == 1 ? 0 : level(parts[1]), mandatory);
    }

    /** "maths" for every level, "maths:1-8" for some. */
    private static SkillOffer offer(String text) {
        var parts = text.split(":", 2);
        if (parts.length == 1) return SkillOffer.of(parts[0].strip());
        var levels = parts[1].split("-", 2);
        return new SkillOffer(parts[0].strip(), level(levels[0]), level(levels[levels.length - 1]));
    }

    private static int level(String text) {
        if (!text.strip().matches("\\d{1,4}")) throw new IllegalArgumentException("no level: " + text);
        return Integer.parseInt(text.strip());
    }

    /** "always", or "mon 15:00-17:30|sat 09:00-12:00". */
    private static Availability availability(Row row) {
        if (row.maybe("availability").equalsIgnoreCase("always")) return Availability.ALWAYS;
        var builder = Availability.builder();
        for (var part : parts(row, "availability").toList()) {
            var words = part.split("[ -]+");
            if (words.length != 3) throw new IllegalArgumentException("no time like \"mon 15:00-17:00\": " + part);
            builder.on(day(words[0]), time(words[1]), time(words[2]));
        }
        return builder.build();
    }

    private static DayOfWeek day(String text) {
        for (var day : DayOfWeek.values()) if (day.name().startsWith(text.toUpperCase(Locale.ROOT)) && text.length() >= 2) return day;
        throw new IllegalArgumentException("no day: " + text);
    }

    private static LocalTime time(String text) {
        try {
            return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
        } catch (DateTimeParseException _) {
            throw new IllegalArgumentException("no time like 15:00: " + text);
        }
    }

    /** modes "home", "place", "online". */
    private static Place place(Row row) {
        var modes = set(row, "modes");
        if (!List.of("home", "place", "online").containsAll(modes)) throw new IllegalArgumentException("modes are home, place, online: " + modes);
        return new Place(modes.contains("home"), modes.contains("place"), modes.contains("online"), row.decimal("latitude"),
                row.decimal("longitude"), row.number("max_km", 0, 20_100, 0));
    }

    private static Set<String> set(Row row, String name) {
        return new LinkedHashSet<>(parts(row, name).toList());
    }

    private static Stream<String> parts(Row row, String name) {
        return Arrays.stream(row.maybe(name).split("\\|")).map(String::strip).filter(part -> !part.isEmpty());
    }
}
