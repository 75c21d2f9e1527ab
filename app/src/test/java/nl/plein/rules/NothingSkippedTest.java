package nl.plein.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A test that is skipped in silence proves nothing: the project carries what its tests need, and asks for nothing beside it. */
class NothingSkippedTest {

    private static final Pattern SKIPPING = Pattern.compile(
            "Assumptions|assumeTrue|assumeFalse|assumeThat|@Disabled|@EnabledIf|@DisabledIf|\\.\\./\\.\\./shared");

    @Test
    void noTestIsSkippedOnAnotherMachine() throws IOException {
        assertThat(List.of(Path.of("src/test/java"), Path.of("../matching-core/src/test/java")))
                .allSatisfy(folder -> assertThat(skipping(folder)).as("%s", folder).isEmpty());
    }

    @Test
    void aSkippedTestIsSeen() {
        assertThat(SKIPPING.matcher("        assumeTrue(Files.exists(data));").find()).isTrue();
    }

    private static List<String> skipping(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            var tests = files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(tests).hasSizeGreaterThan(10);
            return tests.stream()
                    .filter(file -> !file.endsWith("NothingSkippedTest.java"))
                    .filter(file -> SKIPPING.matcher(text(file)).find())
                    .map(Path::toString)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
