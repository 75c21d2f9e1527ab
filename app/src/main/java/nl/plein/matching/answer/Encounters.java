package nl.plein.matching.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.plein.needs.Entry;
import nl.plein.needs.Kind;
import nl.plein.needs.Kinds;
import nl.plein.needs.Side;
import nl.plein.needs.ask.Words;
import nl.plein.shared.Postcode;
import nl.plein.shared.Postcodes;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import plein.matching.profile.Place;

/** Puts what two entries have in common in words, as one of the two sides reads it. */
@Component
class Encounters {

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final List<String> PARTS = List.of("morning", "afternoon", "evening");

    private final Kinds kinds;
    private final Postcodes postcodes;
    private final Words words;
    private final MessageSource messages;

    Encounters(Kinds kinds, Postcodes postcodes, Words words, MessageSource messages) {
        this.kinds = kinds;
        this.words = words;
        this.postcodes = postcodes;
        this.messages = messages;
    }

    Encounter of(Entry mine, Entry other, String givenName, Locale locale) {
        var kind = kinds.find(other.kind()).orElseThrow();
        var need = mine.side() == Side.NEED ? mine : other;
        var where = kind.asks("where")
                ? mine.answers().ways(mine.side()).stream().filter(other.answers().ways(other.side())::contains).toList()
                : List.<String>of();
        var inPerson = where.contains("home") || where.contains("place");
        return new Encounter(
                givenName,
                kind.name().in(locale),
                choices("age", other.answers().many("age"), locale).stream().findFirst().orElse(""),
                kind.topicNames(common(kind, "topics", mine, other), locale),
                kind.asks("level") ? String.join(", ", words.levels(kind, need.answers(), locale)) : "",
                choices("languages", common(kind, "languages", mine, other), locale),
                choices("interests", common(kind, "interests", mine, other), locale),
                times(common(kind, "times", mine, other), locale),
                choices("where", where, locale),
                inPerson ? area(other).map(Postcodes.Area::place).orElse(null) : null,
                inPerson ? kilometres(mine, other).orElse(null) : null);
    }

    private static List<String> common(Kind kind, String field, Entry mine, Entry other) {
        if (!kind.asks(field)) return List.of();
        return mine.answers().many(field).stream()
                .filter(value -> other.answers().has(field, value))
                .toList();
    }

    private List<String> choices(String field, List<String> values, Locale locale) {
        return values.stream().map(value -> word("choice." + field + "." + value, value, locale)).toList();
    }

    private List<String> times(List<String> common, Locale locale) {
        var lines = new ArrayList<String>();
        for (var day : DAYS) {
            var parts = PARTS.stream()
                    .filter(part -> common.contains(day + "-" + part))
                    .map(part -> word("parts.times." + part, part, locale))
                    .toList();
            if (!parts.isEmpty()) lines.add(word("parts.times." + day, day, locale) + ": " + String.join(", ", parts));
        }
        return lines;
    }

    private Optional<Integer> kilometres(Entry mine, Entry other) {
        return area(mine).flatMap(from -> area(other).map(to -> {
            var straight = point(from).distanceTo(point(to));
            return Math.max(1, (int) Math.ceil(straight));
        }));
    }

    private static Place point(Postcodes.Area area) {
        return new Place(true, true, false, area.latitude(), area.longitude(), 0);
    }

    private Optional<Postcodes.Area> area(Entry entry) {
        return Postcode.read(entry.answers().one("postcode")).flatMap(postcodes::find);
    }

    private String word(String key, String otherwise, Locale locale) {
        return messages.getMessage(key, null, otherwise, locale);
    }
}
