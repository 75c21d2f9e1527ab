package nl.plein.post;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter as it will be read. */
record WrittenLetter(
        UUID id,
        String to,
        Locale language,
        String subject,
        String body,
        @Nullable String button,
        @Nullable String link,
        Instant writtenAt) {

    public List<String> paragraphs() {
        return List.of(body.strip().split("\n\\s*\n"));
    }
}
