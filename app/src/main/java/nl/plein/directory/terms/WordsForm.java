package nl.plein.directory.terms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import nl.plein.shared.Form;

/** Words as somebody types them, one a line or with commas between. */
final class WordsForm {

    private static final int MOST_WORDS = 40;
    private static final int LONGEST_WORD = 60;
    private static final int LONGEST_TEXT = 2000;

    private WordsForm() {}

    static List<String> read(Form form) {
        var words = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var typed : form.optionalText("words", LONGEST_TEXT).split("[,;\\n]")) {
            var word = typed.strip().replaceAll("\\s+", " ");
            if (word.length() > LONGEST_WORD) form.reject("words", "terms.word.long");
            if (!word.isEmpty() && seen.add(word.toLowerCase(Locale.ROOT))) words.add(word);
        }
        if (words.size() < 2) form.reject("words", "terms.words.few");
        if (words.size() > MOST_WORDS) form.reject("words", "terms.words.many");
        return words;
    }
}
