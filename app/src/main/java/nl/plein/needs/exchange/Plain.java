package nl.plein.needs.exchange;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as they are compared: without capitals, accents, spaces and signs, for people type them in every way. */
class Plain {

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Plain() {}

    static String of(String written) {
        var bare = Normalizer.normalize(written, Normalizer.Form.NFKD);
        return SIGNS.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
