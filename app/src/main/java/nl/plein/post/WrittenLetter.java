package nl.plein.post;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter as it will be read. */
record WrittenLetter(
        UUID id,
        Way way,
        String to,
        Locale language,
        String subject,
        String body,
        @Nullable String button,
        @Nullable String link,
        @Nullable String aside,
        @Nullable String asideLink,
        Instant writtenAt,
        @Nullable Instant tooLateAt) {

    enum Way {
        MAIL,
        TEXT
    }

    public List<String> paragraphs() {
        return List.of(body.strip().split("\n\\s*\n"));
    }

    boolean isTooLate(Instant now) {
        return tooLateAt != null && !now.isBefore(tooLateAt);
    }
}
