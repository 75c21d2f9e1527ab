package nl.plein.directory.edudex;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A text in the language in which offers are written, no longer than the standard allows. */
final class Dutch {

    static final int NAME = 200;
    static final int DESCRIPTION = 1200;

    private static final String GOES_ON = " …";

    private Dutch() {}

    static ObjectNode text(@Nullable String text, int most) {
        return JsonNodeFactory.instance.objectNode().put("nl", cut(text == null ? "" : text, most));
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) return text;
        var end = most - GOES_ON.length();
        // half of a sign outside the basic plane is no sign
        if (Character.isHighSurrogate(text.charAt(end - 1))) end--;
        return text.substring(0, end) + GOES_ON;
    }
}
