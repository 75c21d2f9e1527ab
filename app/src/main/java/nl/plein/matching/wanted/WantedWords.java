package nl.plein.matching.wanted;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.plein.matching.town.Levels;
import nl.plein.needs.Kind;
import nl.plein.needs.Kinds;
import nl.plein.needs.ask.Choices;
import nl.plein.needs.ask.Words;
import nl.plein.shared.Postcode;
import nl.plein.shared.Postcodes;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says which helper is wanted, for a coordinator. */
@Component
class WantedWords {

    private static final List<String> IN_PERSON = List.of("home", "place");

    private final Kinds kinds;
    private final Choices choices;
    private final Words words;
    private final Postcodes postcodes;
    private final MessageSource messages;

    WantedWords(Kinds kinds, Choices choices, Words words, Postcodes postcodes, MessageSource messages) {
        this.kinds = kinds;
        this.choices = choices;
        this.words = words;
        this.postcodes = postcodes;
        this.messages = messages;
    }

    /** One thing that a helper must be, know or have. */
    record Demand(String label, List<String> values) {}

    /** "Homework help: maths" */
    String title(Wanted wanted, Locale locale) {
        var kind = kinds.find(wanted.kind());
        var name = kind.map(Kind::name).map(text -> text.in(locale)).orElse(wanted.kind());
        var topics = kind.map(known -> known.topicNames(wanted.topics(), locale)).orElse(List.of());
        return topics.isEmpty() ? name : name + ": " + String.join(", ", topics);
    }

    List<Demand> demands(Wanted wanted, Locale locale) {
        var demands = new ArrayList<Demand>();
        if (wanted.level() > 0) demands.add(demand("level", List.of(level(wanted, locale)), locale));
        if (!wanted.where().ways().isEmpty()) demands.add(demand("where", where(wanted.where(), locale), locale));
        if (!wanted.times().isEmpty()) demands.add(demand("times", times(wanted, locale), locale));
        if (!wanted.languages().isEmpty()) demands.add(demand("languages", languages(wanted, locale), locale));
        if (!wanted.traits().isEmpty()) demands.add(demand("who", traits(wanted, locale), locale));
        if (wanted.screened()) demands.add(demand("screening", List.of(word("wanted.screening.needed", locale)), locale));
        return demands;
    }

    String level(Wanted wanted, Locale locale) {
        var levels = Levels.on(wanted.level()).stream()
                .map(level -> choices.label("level", level, locale).toLowerCase(locale))
                .collect(Collectors.joining(" / "));
        return word("wanted.level.up-to", locale, levels);
    }

    List<String> times(Wanted wanted, Locale locale) {
        return words.times(wanted.times(), locale);
    }

    List<String> languages(Wanted wanted, Locale locale) {
        return wanted.languages().stream().map(each -> choices.label("languages", each, locale)).toList();
    }

    List<String> traits(Wanted wanted, Locale locale) {
        return wanted.traits().stream().map(trait -> word("wanted.trait." + trait, locale)).toList();
    }

    /** The town, or nothing when people only meet at a distance. */
    String town(Wanted.Where where) {
        if (where.postcode() == null || where.ways().stream().noneMatch(IN_PERSON::contains)) return "";
        return postcodes.find(new Postcode(where.postcode())).map(Postcodes.Area::place).orElse("");
    }

    private List<String> where(Wanted.Where where, Locale locale) {
        var lines = new ArrayList<String>();
        if (!town(where).isEmpty())
            lines.add(word("wanted.where.near", locale, town(where), where.postcode(), where.kilometres()));
        where.ways().forEach(way -> lines.add(choices.label("where", way, locale)));
        return lines;
    }

    private Demand demand(String name, List<String> values, Locale locale) {
        return new Demand(word("wanted.demand." + name, locale), values);
    }

    private String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
