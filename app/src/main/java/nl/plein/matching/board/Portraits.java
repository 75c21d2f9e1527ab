package nl.plein.matching.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.plein.matching.reasons.Reasons;
import nl.plein.matching.town.Towns;
import nl.plein.matching.town.UrgencyOf;
import nl.plein.access.Looks;
import nl.plein.needs.Entry;
import nl.plein.needs.EntryId;
import nl.plein.needs.Kind;
import nl.plein.needs.Kinds;
import nl.plein.needs.SchoolLevel;
import nl.plein.needs.ask.Words;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.shared.Postcode;
import nl.plein.shared.Postcodes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Needs and offers in a few words, as coordinators see them in lists. */
@Component
public class Portraits {

    private final Kinds kinds;
    private final People people;
    private final Towns towns;
    private final Reasons reasons;
    private final Postcodes postcodes;
    private final Looks looks;
    private final Words words;
    private final MessageSource messages;

    Portraits(
            Kinds kinds,
            People people,
            Towns towns,
            Reasons reasons,
            Postcodes postcodes,
            Looks looks,
            Words words,
            MessageSource messages) {
        this.looks = looks;
        this.words = words;
        this.kinds = kinds;
        this.people = people;
        this.towns = towns;
        this.reasons = reasons;
        this.postcodes = postcodes;
        this.messages = messages;
    }

    /**
     * @param number short enough to say on the telephone; enough to find an entry on the board
     * @param about subjects and level, or nothing
     * @param place where somebody lives, roughly; nothing when it was not asked
     */
    public record Portrait(
            EntryId id,
            String number,
            String side,
            String kind,
            String givenName,
            String about,
            String place,
            UrgencyOf.Reasons urgency,
            String why) {}

    public Map<EntryId, Portrait> of(Collection<Entry> entries, Locale locale) {
        var kindsByKey = kinds.byKey();
        var urgency = towns.urgency();
        var persons = people.find(entries.stream().map(Entry::person).toList());
        var portraits = new LinkedHashMap<EntryId, Portrait>();
        for (var entry : entries) {
            looks.at(Looks.What.PORTRAIT, entry.organisation(), List.of(entry.person()));
            var urgent = urgency.of(entry);
            portraits.put(entry.id(), portrait(
                    entry, kindsByKey.get(entry.kind()), persons.get(entry.person()), urgent, locale));
        }
        return portraits;
    }

    private Portrait portrait(
            Entry entry, @Nullable Kind kind, @Nullable Person person, UrgencyOf.Reasons urgency, Locale locale) {
        return new Portrait(
                entry.id(),
                number(entry.id()),
                entry.side().name().toLowerCase(Locale.ROOT),
                kind == null ? entry.kind() : kind.name().in(locale),
                person == null ? messages.getMessage("board.erased", null, locale) : person.givenName(),
                kind == null ? "" : about(entry, kind, locale),
                place(entry),
                urgency,
                reasons.urgency(urgency, locale));
    }

    static String number(EntryId id) {
        return id.value().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    private String about(Entry entry, Kind kind, Locale locale) {
        var words = new ArrayList<>(kind.topicNames(entry.answers().many("topics"), locale));
        if (!kind.asks("level")) return String.join(", ", words);
        if (entry.answers().has("level", SchoolLevel.BY_TOPIC)) words.clear();
        words.addAll(this.words.levels(kind, entry.answers(), locale));
        return String.join(", ", words);
    }

    String place(Entry entry) {
        return Postcode.read(entry.answers().one("postcode"))
                .flatMap(postcodes::find)
                .map(Postcodes.Area::place)
                .orElse("");
    }
}
