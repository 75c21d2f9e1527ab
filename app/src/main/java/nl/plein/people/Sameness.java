package nl.plein.people;

import java.text.Normalizer;
import java.util.Locale;
import nl.plein.shared.MailAddress;
import nl.plein.shared.Phone;
import org.jspecify.annotations.Nullable;

/** How names and addresses are compared. Done here and not in SQL, whose idea of letters differs per database. */
class Sameness {

    private Sameness() {}

    /** "  Zoë " and "zoe" are one name. */
    static String ofName(String name) {
        var bare = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return bare.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    /** The last nine digits: 06 and +31 6 are one number. Nothing for what is too short to be one. */
    static @Nullable String ofNumber(String phone) {
        var digits = Phone.read(phone).orElse(phone).replaceAll("[^0-9]", "");
        return digits.length() < 9 ? null : digits.substring(digits.length() - 9);
    }

    static @Nullable String ofAddress(@Nullable String email) {
        return email == null || email.isBlank() ? null : MailAddress.key(email);
    }
}
