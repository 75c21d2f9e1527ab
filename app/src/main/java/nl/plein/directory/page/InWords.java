package nl.plein.directory.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.plein.directory.PlaceId;
import nl.plein.directory.Places;
import nl.plein.directory.Terms;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** One field of what a source says, in words that people read. */
@Component
class InWords {

    /** Lists and choices have words of their own; everything else is read as it was written. */
    private static final Map<String, String> CHOICES = Map.of(
            "kind", "directory.kind.",
            "level", "directory.level.",
            "licence", "directory.licence.",
            "devices", "directory.device.",
            "access", "directory.access.",
            "days", "directory.day.");

    private static final List<String> TERMS = List.of("subjects", "events", "forWhom");

    private final Terms terms;
    private final Places places;
    private final MessageSource messages;

    InWords(Terms terms, Places places, MessageSource messages) {
        this.terms = terms;
        this.places = places;
        this.messages = messages;
    }

    /** Nothing for what machines need and people do not read. */
    Optional<String> label(String field, Locale locale) {
        return Optional.ofNullable(messages.getMessage("said." + field, null, null, locale));
    }

    String of(String field, JsonNode value, Locale locale) {
        if (value.isNull()) return "";
        if (value.isArray() && field.equals("ages")) return value.path(0).asString() + " - " + value.path(1).asString();
        if (value.isArray()) return joined(value.valueStream().map(one -> of(field, one, locale)).toList());
        if (value.isObject()) return joined(value.propertyStream()
                .filter(each -> !each.getValue().isNull() && !each.getValue().isBoolean())
                .map(each -> part(field, each.getKey(), each.getValue(), locale))
                .toList());
        if (value.isBoolean()) return text(value.booleanValue() ? "said.yes" : "said.no", locale);
        return oneWord(field, value.asString(), locale);
    }

    private String part(String field, String name, JsonNode value, Locale locale) {
        if (field.equals("cost") && name.equals("cents")) return text("directory.cost.amount", locale, value.asLong() / 100.0);
        if (field.equals("cost") && name.equals("kind")) return text("directory.cost." + value.asString(), locale);
        if (field.equals("cost") && name.equals("per")) return text("directory.per." + value.asString(), locale);
        return of(name, value, locale);
    }

    private String oneWord(String field, String written, Locale locale) {
        UnaryOperator<String> word = field.equals("places") ? this::place
                : field.equals("languages") ? code -> Locale.of(code).getDisplayLanguage(locale)
                : TERMS.contains(field) ? key -> term(key, locale)
                : CHOICES.containsKey(field) ? choice -> choice(CHOICES.get(field), choice, locale)
                : UnaryOperator.identity();
        return word.apply(written);
    }

    private String choice(String family, String choice, Locale locale) {
        var key = family + (choice.matches("[12]F") ? "F" + choice.charAt(0) : choice);
        return messages.getMessage(key, null, choice, locale);
    }

    private String term(String key, Locale locale) {
        return terms.all().stream().filter(term -> term.key().equals(key)).map(term -> term.in(locale)).findFirst().orElse(key);
    }

    private String place(String id) {
        return places.find(new PlaceId(UUID.fromString(id))).map(place -> place.content().name()).orElse("");
    }

    private String text(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    private static String joined(List<String> parts) {
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
