package nl.plein.post;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter to write: the messages "key.subject", "key.body" and, where there is a link, "key.button" with these
 * arguments.
 *
 * @param link where the button leads, a path on this site beginning with a slash, or null
 * @param about the thing it is about, so that it can be discarded together with that
 */
public record Letter(
        String to, Locale language, String key, List<Object> arguments, @Nullable String link, UUID about) {

    public Letter {
        arguments = List.copyOf(arguments);
        if (link != null && !link.startsWith("/")) throw new IllegalArgumentException("a link is a path on this site");
    }
}
