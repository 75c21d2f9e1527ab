package nl.plein.needs.ask;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.plein.needs.Answers;
import nl.plein.needs.SchoolLevel;
import nl.plein.shared.Choice;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What can be chosen at each question that does not depend on the kind of help, with its words. */
@Component
public class Choices {

    static final List<String> FOR = List.of("self", "child", "other");
    static final List<String> ARRANGER_ROLES =
            List.of("family", "neighbour", "teacher", "librarian", "care", "coordinator", "other");
    public static final List<String> LANGUAGES =
            List.of("nl", "en", "ar", "tr", "pl", "uk", "ti", "fa", "so", "ber", "ro", "bg", "es", "fr", "de", "zh");
    static final List<String> WHERE = List.of("home", "place", "online");
    private static final List<String> WHERE_OTHERS_ARE = List.of("place", "online");

    /** How a parent of a helper of 16 or 17 hears of it: by a letter of ours, or in the first talk. */
    static final List<String> PARENT = List.of("mail", "talk");
    static final List<String> DISTANCES = List.of("2", "5", "10", "25", "100");
    public static final List<String> TIMES = Stream.of("mon", "tue", "wed", "thu", "fri", "sat", "sun")
            .flatMap(day -> Stream.of("morning", "afternoon", "evening").map(part -> day + "-" + part))
            .toList();
    static final List<String> OFTEN = List.of("once", "weekly", "twice", "fortnight", "agree");
    public static final List<String> INTERESTS = List.of(
            "sport", "music", "cooking", "games", "nature", "animals", "making", "reading", "film", "technology",
            "travel", "talking");
    static final List<String> WISHES = List.of("none", "prefers-woman", "prefers-man", "only-woman", "only-man");
    static final List<String> GENDERS = List.of("woman", "man", "not-said");
    public static final List<String> BARRIERS =
            List.of("no-device", "no-quiet-place", "little-dutch", "nobody-at-home", "money", "alone", "ill");

    private static final List<String> LEVELS = Stream.concat(
                    SchoolLevel.keys().stream(), Stream.of(SchoolLevel.BY_TOPIC, SchoolLevel.UNKNOWN))
            .toList();

    /** A child of somebody who asks is no pensioner. */
    private static final List<String> AGES_OF_OWN_CHILD = Answers.AGE_GROUPS.subList(0, 4);

    /** Fields with choices of their own, in the words of one message key a choice: {@code choice.<field>.<value>}. */
    private static final Map<String, List<String>> BY_FIELD = Map.ofEntries(
            Map.entry("for", FOR),
            Map.entry("arranger-role", ARRANGER_ROLES),
            Map.entry("level", LEVELS),
            Map.entry("age", Answers.AGE_GROUPS),
            Map.entry("ages", Answers.AGE_GROUPS),
            Map.entry("languages", LANGUAGES),
            Map.entry("where", WHERE),
            Map.entry("parent", PARENT),
            Map.entry("distance", DISTANCES),
            Map.entry("times", TIMES),
            Map.entry("often", OFTEN),
            Map.entry("interests", INTERESTS),
            Map.entry("wish", WISHES),
            Map.entry("gender", GENDERS),
            Map.entry("barriers", BARRIERS));

    private final MessageSource messages;

    Choices(MessageSource messages) {
        this.messages = messages;
    }

    /** The ages that somebody can have for whom this form is. */
    static List<String> ages(Question.Asking asking) {
        return asking.forOwnChild() ? AGES_OF_OWN_CHILD : Answers.AGE_GROUPS;
    }

    /** The school levels that somebody of this age can ask for; a helper offers any. */
    static List<String> levels(Question.Asking asking) {
        return asking.kindAsks("topics")
                ? Stream.concat(levelsOfTopics(asking).stream(), Stream.of(SchoolLevel.BY_TOPIC)).toList()
                : levelsOfTopics(asking);
    }

    /** As {@link #levels}, for one subject alone. */
    static List<String> levelsOfTopics(Question.Asking asking) {
        var possible = asking.isNeed() ? SchoolLevel.forAge(asking.answers().one("age")) : SchoolLevel.keys();
        return Stream.concat(possible.stream(), Stream.of(SchoolLevel.UNKNOWN)).toList();
    }

    /** Where somebody may want to meet; who is young helps where others are. */
    static List<String> where(Question.Asking asking) {
        return asking.youngHelper() ? WHERE_OTHERS_ARE : WHERE;
    }

    static List<String> contactBy(Question.Asking asking) {
        return asking.throughSomebodyElse() ? List.of("arranger", "mail", "phone") : List.of("mail", "phone");
    }

    public List<Choice> of(String field, Locale locale) {
        return of(field, BY_FIELD.getOrDefault(field, List.of()), locale);
    }

    List<Choice> of(String field, List<String> values, Locale locale) {
        return values.stream()
                .map(value -> new Choice(value, label(field, value, locale), hint(field, value, locale), null))
                .toList();
    }

    /** How a choice is called, for people to read. */
    public String label(String field, String value, Locale locale) {
        return messages.getMessage("choice." + (field.equals("ages") ? "age" : field) + "." + value, null, value, locale);
    }

    private String hint(String field, String value, Locale locale) {
        return messages.getMessage("choice." + field + "." + value + ".hint", null, null, locale);
    }
}
