package nl.plein.people;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How names and addresses are compared. Done here and not in SQL, whose idea of letters differs per database. */
class Sameness {

    private Sameness() {}

    /** "  Zoë " and "zoe" are one name. */
    static String ofName(String name) {
        var bare = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return bare.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    static @Nullable String ofAddress(@Nullable String email) {
        return email == null || email.isBlank() ? null : email.strip().toLowerCase(Locale.ROOT);
    }
}
