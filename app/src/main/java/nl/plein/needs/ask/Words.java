package nl.plein.needs.ask;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.plein.needs.Answers;
import nl.plein.needs.Kind;
import nl.plein.needs.SchoolLevel;
import nl.plein.shared.Postcode;
import nl.plein.shared.Postcodes;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of a question for who is asked, and the answers in words. */
@Component
public class Words {

    private final MessageSource messages;
    private final Choices choices;
    private final Postcodes postcodes;

    Words(MessageSource messages, Choices choices, Postcodes postcodes) {
        this.messages = messages;
        this.choices = choices;
        this.postcodes = postcodes;
    }

    /** One line of a summary: a question in two words and what was answered. */
    public record Line(Question question, String label, List<String> values) {}

    String title(Draft draft, Question question, Locale locale) {
        if (question == Question.TOPICS && !draft.kind().topicsQuestion().nl().isBlank())
            return draft.kind().topicsQuestion().in(locale);
        return voiced("ask." + question.key() + ".title", draft, locale);
    }

    String hint(Draft draft, Question question, Locale locale) {
        return voiced("ask." + question.key() + ".hint", draft, locale);
    }

    /** The text for this voice (a child, its parent, a helper), or the one for everybody. */
    private String voiced(String key, Draft draft, Locale locale) {
        var forAll = messages.getMessage(key, null, "", locale);
        var forSide = messages.getMessage(key + "." + draft.side().name().toLowerCase(Locale.ROOT), null, forAll, locale);
        return messages.getMessage(key + "." + draft.voice(), null, forSide, locale);
    }

    List<Line> lines(Draft draft, Locale locale) {
        return lines(draft.asking(), locale);
    }

    /** Everything that was answered, in the order of the questions; questions without an answer are left out. */
    public List<Line> lines(Question.Asking asking, Locale locale) {
        return Question.of(asking).stream()
                .map(question -> new Line(
                        question,
                        messages.getMessage("ask." + question.key() + ".short", null, locale),
                        question.fields().stream()
                                .flatMap(field -> values(asking, field, locale))
                                .toList()))
                .toList();
    }

    private Stream<String> values(Question.Asking asking, String field, Locale locale) {
        var values = asking.answers().many(field);
        return switch (field) {
            case "topics" -> asking.kind().topicNames(values, locale).stream();
            case "levels" -> levels(asking.kind(), asking.answers(), locale).stream();
            case "postcode" -> values.stream().map(this::withPlace);
            case "given-name", "email", "phone", "note", "capacity", "guardian-name", "guardian-email",
                            "arranger-name", "arranger-email", "parent-email" ->
                values.stream();
            case "times" -> times(values, locale).stream();
            default -> values.stream().map(value -> choices.label(field, value, locale));
        };
    }

    /** The school level in words: one for all, or one for each topic, like "Wiskunde: havo". */
    public List<String> levels(Kind kind, Answers answers, Locale locale) {
        if (!answers.has("level", SchoolLevel.BY_TOPIC))
            return answers.many("level").stream().map(level -> choices.label("level", level, locale)).toList();
        return kind.topics().stream()
                .filter(topic -> answers.has("topics", topic.key()) && !answers.levelOf(topic.key()).isEmpty())
                .map(topic -> topic.name().in(locale) + ": " + choices.label("level", answers.levelOf(topic.key()), locale))
                .toList();
    }

    /** One line a day: "Monday: morning, evening". */
    public List<String> times(List<String> values, Locale locale) {
        return Stream.of("mon", "tue", "wed", "thu", "fri", "sat", "sun")
                .filter(day -> values.stream().anyMatch(value -> value.startsWith(day) && Choices.TIMES.contains(value)))
                .map(day -> messages.getMessage("parts.times." + day, null, locale) + ": "
                        + Choices.TIMES.stream()
                                .filter(value -> value.startsWith(day) && values.contains(value))
                                .map(value -> messages.getMessage("parts.times." + value.substring(4), null, locale))
                                .reduce((a, b) -> a + ", " + b)
                                .orElseThrow())
                .toList();
    }

    private String withPlace(String typed) {
        return Postcode.read(typed)
                .flatMap(postcode -> postcodes.find(postcode).map(area -> postcode.spaced() + " " + area.place()))
                .orElse(typed);
    }
}
