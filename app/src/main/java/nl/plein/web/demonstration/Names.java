package nl.plein.web.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Names of people in the Netherlands; see demonstration/README.md for where they come from. */
record Names(List<Given> given, List<String> family) {

    /** @param language what somebody with this name may speak at home */
    record Given(String name, String gender, String language) {}

    static Names read() {
        var given = lines("given-names.tsv").stream()
                .map(line -> line.split("\t"))
                .map(cells -> new Given(cells[0], cells[1], cells[2]))
                .toList();
        return new Names(given, lines("family-names.txt"));
    }

    private static List<String> lines(String file) {
        try (var in = new ClassPathResource("demonstration/" + file).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
