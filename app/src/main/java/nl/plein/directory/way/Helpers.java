package nl.plein.directory.way;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * For which kind of help a helper could be asked, by what somebody told. The directory does not know kinds of help: the page
 * where one asks shows all of them when it has none of this name.
 */
final class Helpers {

    private static final Map<String, String> BY_TERM = read();

    private Helpers() {}

    /** The subject says more than what happened; empty when neither says anything. */
    static String of(Answers answers) {
        return Stream.of(answers.subject(), answers.event())
                .filter(Objects::nonNull)
                .map(term -> BY_TERM.getOrDefault(term, ""))
                .filter(help -> !help.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> read() {
        try {
            return new ClassPathResource("directory/helpers.txt").getContentAsString(UTF_8).lines()
                    .map(line -> line.split(" ", 2))
                    .collect(Collectors.toUnmodifiableMap(both -> both[0], both -> both[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
