package nl.plein.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All words that people read are in the message files, also those in attributes and those passed to a fragment. */
class TemplateWordsTest {

    /** The name of the platform is the same in every language. */
    private static final Set<String> ALLOWED = Set.of("Plein");

    private static final Set<String> READ_ALOUD = Set.of("title", "alt", "placeholder", "aria-label",
            "aria-description", "aria-roledescription", "summary", "label");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    /** Expressions whose words are not in the template itself. */
    private static final Pattern LOOKED_UP = Pattern.compile("[$#@*]\\{[^}]*}");

    private static final Pattern COMPARED =
            Pattern.compile("(==|!=|\\beq\\b|\\bne\\b)\\s*'[^']*'|'[^']*'\\s*(==|!=|\\beq\\b|\\bne\\b)");

    private static final Pattern LITERAL = Pattern.compile("'([^']*)'|\\|([^|]*)\\|");

    /** A sentence or a capitalised word: names of fields, icons and classes are neither. */
    private static final Pattern LIKE_A_SENTENCE = Pattern.compile("\\p{Lu}.*|.*\\p{L}[.!?]?\\s+\\p{L}.*");

    private static final Pattern FIELD = Pattern.compile("parts/field\\s*::\\s*[a-z]+\\(([^)]*)\\)");

    static Stream<Template> templates() {
        return Template.all().stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noWordsStandInATemplate(Template template) {
        assertThat(wordsIn(template)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Hallo</p>",
                "<p th:text=\"#{a.b}\">Hallo</p>",
                "<img alt=\"Een kind\">",
                "<input placeholder=\"naam\">",
                "<p th:text=\"'Hallo'\"></p>",
                "<p th:text=\"|${days} dagen|\"></p>",
                "<p th:text=\"${days} + ' dagen'\"></p>",
                "<p th:attr=\"aria-label='Sluiten'\"></p>",
                "<div th:replace=\"~{parts/notice :: notice('info', 'Wij bellen je.')}\"></div>",
                "<div th:replace=\"~{parts/field :: text('voornaam', 'name', null)}\"></div>",
                "<div th:replace=\"~{parts/field :: text(#{a.b}, 'name', 'je voornaam')}\"></div>",
            })
    void wordsAreFound(String markup) {
        assertThat(wordsIn(Template.of("sample", markup))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:text=\"#{a.b(${x})}\"></p>",
                "<p th:text=\"${then == 'check'} ? #{a.save} : #{a.next}\"></p>",
                "<p class=\"plein-small\" th:classappend=\"${wide} ? 'plein-wide'\"> – </p>",
                "<div th:replace=\"~{parts/field :: text(#{a.b}, 'name', null)}\"></div>",
                "<!-- for developers --><style>p { color: red }</style>",
            })
    void whatNobodyReadsIsLeftAlone(String markup) {
        assertThat(wordsIn(Template.of("sample", markup))).isEmpty();
    }

    @Test
    void thereAreTemplates() {
        assertThat(Template.all()).hasSizeGreaterThan(10);
    }

    private static List<String> wordsIn(Template template) {
        var found = new ArrayList<String>();
        for (var text : template.texts()) {
            var words = text.words().strip();
            if (isRead(words) && !Set.of("style", "script").contains(text.element())) found.add(at(text.line(), words));
        }
        for (var attribute : template.attributes()) {
            if (isWords(attribute)) found.add(at(attribute.line(), attribute.name() + "=" + attribute.value()));
        }
        return found;
    }

    private static boolean isWords(Template.Attribute attribute) {
        var value = attribute.value();
        if (READ_ALOUD.contains(attribute.name())) return isRead(value);
        if (!attribute.name().startsWith("th:")) return false;
        if (FIELD.matcher(value).results().anyMatch(field -> hasLiteralLabel(field.group(1)))) return true;
        var written = COMPARED.matcher(LOOKED_UP.matcher(value).replaceAll("")).replaceAll("");
        var isShown = Set.of("th:text", "th:utext").contains(attribute.name())
                || READ_ALOUD.contains(attribute.name().substring("th:".length()));
        return LITERAL.matcher(written)
                .results()
                .map(literal -> literal.group(1) != null ? literal.group(1) : literal.group(2))
                .anyMatch(literal -> isShown
                        ? isRead(literal)
                        : LIKE_A_SENTENCE.matcher(literal).matches() && !isClasses(attribute));
    }

    /** Label and hint, the first and the third, are texts; the second is the name of the field. */
    private static boolean hasLiteralLabel(String arguments) {
        var all = LOOKED_UP.matcher(arguments).replaceAll("looked-up").split(",");
        return all[0].strip().startsWith("'") || all.length > 2 && all[2].strip().startsWith("'");
    }

    private static boolean isClasses(Template.Attribute attribute) {
        return attribute.name().startsWith("th:class");
    }

    private static boolean isRead(String words) {
        return LETTER.matcher(words).find() && !ALLOWED.contains(words.strip());
    }

    private static String at(int line, String words) {
        return "line " + line + ": " + words;
    }
}
