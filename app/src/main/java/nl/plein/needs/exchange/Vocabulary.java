package nl.plein.needs.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.plein.needs.Answers;
import nl.plein.needs.Kind;
import nl.plein.needs.ask.Choices;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What people write in a cell, in Dutch, in English or as our own key, for each thing that can be chosen. */
@Component
class Vocabulary {

    private static final List<String> CHOSEN = List.of(
            "for", "arranger-role", "level", "age", "ages", "languages", "where", "distance", "often", "interests",
            "wish", "gender", "barriers");
    private static final List<String> CONTACT = List.of("mail", "phone", "arranger");

    private static final Pattern SEPARATORS = Pattern.compile("[,;/|\\n]");

    private final Choices choices;
    private final MessageSource messages;

    /** By field: what may be written, in {@link Plain} words, and the key it means. */
    private final Map<String, Map<String, String>> meanings = new HashMap<>();

    Vocabulary(Choices choices, MessageSource messages) {
        this.choices = choices;
        this.messages = messages;
        for (var field : CHOSEN)
            for (var language : Columns.LANGUAGES)
                for (var choice : choices.of(field, language)) {
                    mean(field, choice.value(), choice.label());
                    var also = messages.getMessage("exchange." + field + "." + choice.value() + ".also", null, "", language);
                    for (var name : also.split(",")) if (!name.isBlank()) mean(field, choice.value(), name);
                }
        for (var language : Columns.LANGUAGES) {
            for (var by : CONTACT) mean("contact", by, choices.label("contact", by, language));
            for (var time : Choices.TIMES) {
                mean("times", time, time(time, language));
                mean("times", time, time(time, language).replaceFirst("(..)\\S*", "$1"));
            }
        }
    }

    private void mean(String field, String key, String label) {
        var known = meanings.computeIfAbsent(field, _ -> new HashMap<>());
        known.put(Plain.of(key), key);
        known.put(Plain.of(label), key);
    }

    boolean isChosen(String field) {
        return meanings.containsKey(field) || field.equals("topics") || field.equals("levels");
    }

    /** The keys of what is written in a cell; what means nothing stays as it is, for the rules to refuse. */
    List<String> read(String field, Kind kind, String cell) {
        if (cell.isBlank()) return List.of();
        if (field.equals("levels")) return levels(kind, cell);
        var known = field.equals("topics") ? topics(kind) : meanings.getOrDefault(field, Map.of());
        var pieces = SEPARATORS.split(cell);
        var keys = new ArrayList<String>();
        for (var from = 0; from < pieces.length; ) {
            var to = longestKnown(known, pieces, from);
            var written = String.join(",", Arrays.copyOfRange(pieces, from, Math.max(to, from + 1))).strip();
            var key = to > from ? known.get(Plain.of(written)) : years(field, written);
            if (!key.isEmpty()) keys.add(key);
            from = Math.max(to, from + 1);
        }
        return keys.stream().distinct().toList();
    }

    /** "Wiskunde: havo, Nederlands: vwo". */
    private List<String> levels(Kind kind, String cell) {
        return SEPARATORS.splitAsStream(cell)
                .filter(piece -> !piece.isBlank())
                .map(piece -> {
                    var parts = piece.split(":", 2);
                    var topic = topics(kind).get(Plain.of(parts[0]));
                    var level = parts.length < 2 ? null : meanings.get("level").get(Plain.of(parts[1]));
                    return topic == null || level == null ? piece.strip() : topic + ":" + level;
                })
                .toList();
    }

    /** A label may hold a separator itself, like "Perzisch (Farsi, Dari)": the longest that we know is meant. */
    private static int longestKnown(Map<String, String> known, String[] pieces, int from) {
        for (var to = Math.min(pieces.length, from + 4); to > from; to--)
            if (known.containsKey(Plain.of(String.join("", Arrays.copyOfRange(pieces, from, to))))) return to;
        return from;
    }

    /** "14" is an age too, not only "12 tot en met 15 jaar". */
    private static String years(String field, String written) {
        if (!field.startsWith("age") || !written.matches("[0-9]{1,3}")) return written;
        var age = Integer.parseInt(written);
        return Answers.AGE_GROUPS.stream()
                .filter(group -> age >= Integer.parseInt(group.substring(0, group.indexOf('-')))
                        && age <= Integer.parseInt(group.substring(group.indexOf('-') + 1)))
                .findFirst()
                .orElse(written);
    }

    private static Map<String, String> topics(Kind kind) {
        var known = new HashMap<String, String>();
        for (var topic : kind.topics()) {
            known.put(Plain.of(topic.key()), topic.key());
            known.put(Plain.of(topic.name().nl()), topic.key());
            known.put(Plain.of(topic.name().en()), topic.key());
        }
        return known;
    }

    /** The kind of help that is meant, by its key or its name. */
    Kind kind(List<Kind> kinds, String cell) {
        var written = Plain.of(cell);
        return kinds.stream()
                .filter(kind -> List.of(kind.key(), kind.name().nl(), kind.name().en()).stream()
                        .anyMatch(name -> Plain.of(name).equals(written)))
                .findFirst()
                .orElse(null);
    }

    /** How a key is written for people. */
    String write(String field, Kind kind, String key, Locale locale) {
        return switch (field) {
            case "topics" -> kind.topicNames(List.of(key), locale).stream().findFirst().orElse(key);
            case "levels" -> level(kind, key, locale);
            case "times" -> Choices.TIMES.contains(key) ? time(key, locale) : key;
            default -> meanings.containsKey(field) ? choices.label(field, key, locale) : key;
        };
    }

    private String level(Kind kind, String key, Locale locale) {
        var end = Math.max(0, key.lastIndexOf(':'));
        var topic = kind.topicNames(List.of(key.substring(0, end)), locale);
        return topic.isEmpty() ? key : topic.getFirst() + ": " + choices.label("level", key.substring(end + 1), locale);
    }

    /** Everything that may be written in a column, for the list on the page. */
    List<String> words(String field, Locale locale) {
        return switch (field) {
            case "times" -> List.of(time("mon-morning", locale), time("wed-evening", locale));
            case "contact" -> CONTACT.stream().map(by -> choices.label("contact", by, locale)).toList();
            default -> choices.of(field, locale).stream().map(choice -> choice.label()).toList();
        };
    }

    private String time(String key, Locale locale) {
        var day = messages.getMessage("parts.times." + key.substring(0, 3), null, locale);
        return day + " " + messages.getMessage("parts.times." + key.substring(4), null, locale);
    }
}
