package nl.plein.directory.bring;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.plein.directory.Term;
import nl.plein.directory.Terms;
import org.springframework.stereotype.Component;

/** Terms of ours by everything that they are called, in small letters. */
@Component
class TermsByWord {

    private final Terms terms;

    TermsByWord(Terms terms) {
        this.terms = terms;
    }

    Map<String, Term> all() {
        var byWord = new HashMap<String, Term>();
        for (var term : terms.all())
            for (var word : List.of(term.key(), term.nl(), term.en())) byWord.put(word.toLowerCase(Locale.ROOT), term);
        return byWord;
    }
}
