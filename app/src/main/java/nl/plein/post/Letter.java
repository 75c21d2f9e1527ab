package nl.plein.post;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter to write: the messages "key.subject", "key.body" and, where there is a link, "key.button" with these
 * arguments. As a text message it is "key.text", with the link behind it.
 *
 * @param to a mail address; the number of a phone for a text message
 * @param link where the button leads, a path on this site beginning with a slash, or null
 * @param about the thing it is about, so that it can be discarded together with that
 * @param aside a second, smaller link with the words "key.aside", or null
 * @param tooLateAt from then on it is thrown away instead of sent; null when it is never too late
 */
public record Letter(
        String to,
        Locale language,
        String key,
        List<Object> arguments,
        @Nullable String link,
        UUID about,
        @Nullable String aside,
        @Nullable Instant tooLateAt) {

    public Letter {
        arguments = List.copyOf(arguments);
        if (!isPath(link) || !isPath(aside)) throw new IllegalArgumentException("a link is a path on this site");
    }

    public Letter(
            String to, Locale language, String key, List<Object> arguments, @Nullable String link, UUID about) {
        this(to, language, key, arguments, link, about, null, null);
    }

    private static boolean isPath(@Nullable String link) {
        return link == null || link.startsWith("/");
    }
}
