package nl.plein.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.plein.shared.MailAddress;
import nl.plein.shared.Phone;
import org.jspecify.annotations.Nullable;

/**
 * How names and addresses are compared, everywhere. Done here and not in SQL, whose idea of letters differs per database:
 * what is searched for by SQL is kept as it comes from here.
 */
class Sameness {

    private static final Pattern APOSTROPHES = Pattern.compile("['’‘‛`´ʼʻʹʾʿ′＇՚׳]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t\\n\\r]]|[\\uFE00-\\uFE0F\\u034F\\u0640]");

    /**
     * Signs on a letter that people leave out: accents of Latin, Greek and Cyrillic, points of Hebrew, short vowels and hamza
     * of Arabic. The vowels of Indic scripts and of Thai are letters, and stay.
     */
    private static final Pattern ACCENTS = Pattern.compile(
            "[\\u0300-\\u036F\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F"
                    + "\\u0591-\\u05BD\\u05BF\\u05C1\\u05C2\\u05C4\\u05C5\\u05C7"
                    + "\\u0610-\\u061A\\u064B-\\u065F\\u0670\\u06D6-\\u06DC\\u06DF-\\u06E8\\u06EA-\\u06ED]");

    private static final Pattern BETWEEN = Pattern.compile("[\\p{Pd}\\p{Z}\\s\\u2212\\u2800\\u1160\\u115F]+");

    /** Letters that Unicode does not take apart, as they are written without them. */
    private static final Map<Integer, String> PLAIN = Map.ofEntries(
            Map.entry((int) 'ł', "l"), Map.entry((int) 'ø', "o"), Map.entry((int) 'ß', "ss"), Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"), Map.entry((int) 'đ', "d"), Map.entry((int) 'ð', "d"), Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ı', "i"), Map.entry((int) 'ħ', "h"), Map.entry((int) 'ŧ', "t"), Map.entry((int) 'ŋ', "n"),
            Map.entry((int) 'ə', "e"), Map.entry((int) 'ς', "σ"),
            Map.entry((int) 'ى', "ي"), Map.entry((int) 'ی', "ي"), Map.entry((int) 'ک', "ك"), Map.entry((int) 'ة', "ه"),
            Map.entry((int) 'ٱ', "ا"));

    /** Scripts in which one sign more or less is a slip of the pen. In others a sign is a syllable, and another name. */
    private static final Set<Character.UnicodeScript> LETTERS =
            Set.of(Character.UnicodeScript.LATIN, Character.UnicodeScript.GREEK, Character.UnicodeScript.CYRILLIC);

    private Sameness() {}

    /** "  Zoë " and "zoe" are one name, D'Angelo and D’Angelo, Jean-Pierre and Jean Pierre; मीना and मोना are two. */
    static String ofName(String name) {
        var visible = INVISIBLE.matcher(APOSTROPHES.matcher(name).replaceAll("")).replaceAll("");
        var bare = ACCENTS.matcher(Normalizer.normalize(visible, Normalizer.Form.NFKD)).replaceAll("");
        var plain = new StringBuilder();
        ACCENTS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("").codePoints().forEach(letter -> {
            var without = PLAIN.get(letter);
            if (without == null) plain.appendCodePoint(letter);
            else plain.append(without);
        });
        return BETWEEN.matcher(plain).replaceAll(" ").strip();
    }

    /** The same but for one letter, or for a part that was left out: for who may be in danger, beside a right address. */
    static boolean isNearly(String one, String other) {
        var a = ofName(one);
        var b = ofName(other);
        if (a.equals(b)) return true;
        if (a.isEmpty() || b.isEmpty()) return false;
        if (a.startsWith(b + " ") || b.startsWith(a + " ")) return true;
        return Math.min(a.length(), b.length()) > 3 && hasLettersOnly(a) && hasLettersOnly(b) && isOneApart(a, b);
    }

    private static boolean hasLettersOnly(String name) {
        return name.codePoints()
                .filter(sign -> sign != ' ')
                .allMatch(sign -> LETTERS.contains(Character.UnicodeScript.of(sign)));
    }

    /** One letter more, less or other. */
    private static boolean isOneApart(String one, String other) {
        var from = 0;
        while (from < Math.min(one.length(), other.length()) && one.charAt(from) == other.charAt(from)) from++;
        var end = 0;
        while (end < Math.min(one.length(), other.length()) - from
                && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) end++;
        return Math.max(one.length(), other.length()) - from - end <= 1;
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
