package nl.plein.directory.gaps;

import java.util.List;
import java.util.Locale;
import nl.plein.directory.Term;
import nl.plein.directory.Terms;
import nl.plein.shared.Postcodes;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names rows and columns in the language of who looks. */
@Component
class NameAll {

    private final Terms terms;
    private final Postcodes postcodes;
    private final MessageSource messages;

    NameAll(Terms terms, Postcodes postcodes, MessageSource messages) {
        this.terms = terms;
        this.postcodes = postcodes;
        this.messages = messages;
    }

    Names of(Numbers numbers, Locale language) {
        var all = terms.all();
        return new Names(
                numbers.districts().stream().map(digits -> District.of(digits, postcodes)).toList(),
                named(all, Term.Kind.SUBJECT, language),
                named(all, Term.Kind.FOR_WHOM, language),
                numbers,
                key -> messages.getMessage(key, null, language));
    }

    private static List<Named> named(List<Term> all, Term.Kind kind, Locale language) {
        return all.stream()
                .filter(term -> term.kind() == kind)
                .map(term -> new Named(term.key(), term.in(language)))
                .toList();
    }
}
