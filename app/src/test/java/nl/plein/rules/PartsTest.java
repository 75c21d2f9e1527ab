package nl.plein.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages are put together from: fragments, pictograms and style. */
class PartsTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Pattern ELEMENT = Pattern.compile("<[a-z][\\w:-]*(?:\\s+[\\w:-]+(?:=\"[^\"]*\")?)*\\s*/?>");
    private static final Pattern REPLACED = Pattern.compile("\\sth:(?:replace|insert)=");
    private static final Pattern UNHEARD = Pattern.compile("\\sth:(?:if|unless|each|with)=");
    private static final Pattern PICTOGRAM = Pattern.compile("parts/icon :: icon\\('([a-z]+)'\\)");
    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([a-z]+)\"");
    private static final int TWELVE_KILOBYTES = 12_000;

    /** Thymeleaf replaces first: a condition on the same element is not heard, and the part is always there. */
    @Test
    void noPartIsPutUnderAConditionThatIsNotHeard() throws IOException {
        try (var templates = templates()) {
            assertThat(templates.flatMap(file -> unheardConditions(read(file)).map(tag -> file + ": " + tag)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div th:if=\"${a > b}\" th:replace=\"~{parts/notice :: notice('ok', 'x')}\"></div>",
                "<nav th:replace=\"~{x :: y}\"\n   th:each=\"a : ${b}\"></nav>"
            })
    void theRuleSeesAConditionThatIsNotHeard(String markup) {
        assertThat(unheardConditions(markup)).hasSize(1);
    }

    @Test
    void everyPictogramIsDrawn() throws IOException {
        var drawn = SYMBOL.matcher(Files.readString(RESOURCES.resolve("static/icons.svg")))
                .results()
                .map(found -> found.group(1))
                .toList();
        try (var templates = templates()) {
            assertThat(templates.flatMap(file -> pictograms(read(file)))).isNotEmpty().isSubsetOf(drawn);
        }
    }

    @Test
    void theStyleOfAllPagesTogetherIsAtMostTwelveKilobytes() throws IOException {
        var style = 0L;
        for (var file : List.of("theme.css", "plein.css")) style += Files.size(RESOURCES.resolve("static/css/" + file));
        assertThat(style).isLessThanOrEqualTo(TWELVE_KILOBYTES);
    }

    private static Stream<Path> templates() throws IOException {
        return Files.walk(RESOURCES.resolve("templates"))
                .filter(file -> file.toString().endsWith(".html"));
    }

    private static Stream<String> unheardConditions(String markup) {
        return ELEMENT.matcher(markup)
                .results()
                .map(MatchResult::group)
                .filter(tag -> REPLACED.matcher(tag).find() && UNHEARD.matcher(tag).find());
    }

    private static Stream<String> pictograms(String markup) {
        return PICTOGRAM.matcher(markup).results().map(found -> found.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
