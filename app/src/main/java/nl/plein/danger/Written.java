package nl.plein.danger;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes the many ways to write the same word alike: accents, vowel signs, numbers for letters, and what sounds the same. */
final class Written {

    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}'’‘ʼʹ`´ـ]");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{Nd}*]+");
    private static final Pattern THREE_TIMES = Pattern.compile("(\\p{L})\\1{2,}");
    private static final Pattern LATIN = Pattern.compile("[a-z]+");
    private static final Pattern MIXED = Pattern.compile("(?=.*[a-z])(?=.*[0-9]).*");

    private Written() {}

    static List<String> words(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        plain = plain.toLowerCase(Locale.ROOT).replace('@', 'a').replace('$', 's');
        plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        var words = new ArrayList<String>();
        for (var word : NO_LETTER.split(plain)) {
            var same = same(word);
            if (!same.isEmpty()) words.add(same);
        }
        return words;
    }

    private static String same(String word) {
        var letters = MIXED.matcher(word).matches() ? letters(word) : word;
        letters = THREE_TIMES.matcher(letters.replace("*", "")).replaceAll("$1$1");
        return letters.replace('ı', 'i').replace('ł', 'l').replace('ø', 'o').replace("ß", "ss")
                .replace('ة', 'ه').replace('ى', 'ي').replace('ґ', 'г');
    }

    private static String letters(String word) {
        return word.replace('0', 'o').replace('1', 'i').replace('3', 'e').replace('4', 'a').replace('5', 's').replace('7', 't');
    }

    /** As it sounds, for Latin letters; what is no Latin letter stays as it is. */
    static String sound(String word) {
        if (!LATIN.matcher(word).matches()) return word;
        var sound = word.replace("sch", "sg").replace("ch", "g").replace("ij", "y").replace("ei", "y").replace("ou", "au")
                .replace("ck", "k").replace('c', 'k').replace("qu", "kw").replace("ph", "f").replace('v', 'f').replace('z', 's')
                .replace("th", "t").replace("dt", "t").replace("x", "ks").replace("ie", "i");
        var single = new StringBuilder();
        for (var at = 0; at < sound.length(); at++)
            if (at == 0 || sound.charAt(at) != sound.charAt(at - 1)) single.append(sound.charAt(at));
        return single.toString();
    }

    static String soundAtEnd(String sound) {
        return sound.endsWith("d") ? sound.substring(0, sound.length() - 1) + "t" : sound;
    }

    /** Whether one letter is other, too many, missing, or changed places with its neighbour. */
    static boolean oneMistake(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) return false;
        // almost all words are told apart here
        if (one.charAt(0) != other.charAt(0) && one.charAt(1) != other.charAt(1) && one.charAt(0) != other.charAt(1) && one.charAt(1) != other.charAt(0))
            return false;
        var least = Math.min(one.length(), other.length());
        var same = 0;
        while (same < least && one.charAt(same) == other.charAt(same)) same++;
        var rest = one.substring(same);
        var others = other.substring(same);
        if (rest.length() == others.length())
            return rest.isEmpty()
                    || rest.regionMatches(1, others, 1, rest.length() - 1)
                    || rest.length() > 1
                            && rest.charAt(0) == others.charAt(1)
                            && rest.charAt(1) == others.charAt(0)
                            && rest.regionMatches(2, others, 2, rest.length() - 2);
        return rest.length() > others.length() ? rest.substring(1).equals(others) : others.substring(1).equals(rest);
    }
}
