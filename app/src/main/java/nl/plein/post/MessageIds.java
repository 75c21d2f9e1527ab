package nl.plein.post;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The names under which others know our letters: one Message-ID for life, and an address of its own to come back to. */
final class MessageIds {

    private static final String UUID_OF_LETTER = "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})";
    private static final Pattern RETURNED_TO = Pattern.compile("\\+" + UUID_OF_LETTER + "@", Pattern.CASE_INSENSITIVE);
    private static final Pattern MESSAGE_ID =
            Pattern.compile("(?im)^Message-ID:\\s*<letter\\." + UUID_OF_LETTER + "@");

    private MessageIds() {}

    static String of(UUID letter, String sender) {
        return "<letter." + letter + sender.substring(sender.lastIndexOf('@')) + ">";
    }

    /** bounces@plein.example becomes bounces+ID@plein.example: what comes back says by itself which letter it was. */
    static String returnTo(UUID letter, String bounces) {
        var at = bounces.lastIndexOf('@');
        return bounces.substring(0, at) + "+" + letter + bounces.substring(at);
    }

    static Optional<UUID> inAddress(String address) {
        var found = RETURNED_TO.matcher(address);
        return found.find() ? Optional.of(UUID.fromString(found.group(1))) : Optional.empty();
    }

    /** In the headers of a letter that came back. */
    static Optional<UUID> inHeaders(String headers) {
        var found = MESSAGE_ID.matcher(headers);
        return found.find() ? Optional.of(UUID.fromString(found.group(1))) : Optional.empty();
    }
}
