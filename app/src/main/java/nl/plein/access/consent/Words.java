package nl.plein.access.consent;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What was asked, as somebody read or heard it. It names organisations and nobody else, so that it may be kept as proof.
 *
 * @param version of the text, see consent.text.version
 * @param text parts with an empty line between them; the first line of each is its question
 */
public record Words(int version, Locale language, String text) {

    public record Part(String question, List<String> answers) {}

    public List<Part> parts() {
        return Arrays.stream(text.split("\n\n"))
                .map(part -> List.of(part.split("\n")))
                .map(lines -> new Part(lines.getFirst(), lines.subList(1, lines.size())))
                .toList();
    }
}
