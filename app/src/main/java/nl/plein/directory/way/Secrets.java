package nl.plein.directory.way;

import java.util.UUID;
import nl.plein.shared.Form;

/** What a page gives along with the question whether to keep something, so that sending it twice keeps it once. */
final class Secrets {

    private Secrets() {}

    /** Whoever made one up gets one. */
    static UUID of(Form form) {
        try {
            return UUID.fromString(form.value("secret"));
        } catch (IllegalArgumentException _) {
            return UUID.randomUUID();
        }
    }
}
