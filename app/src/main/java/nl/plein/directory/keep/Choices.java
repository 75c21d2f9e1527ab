package nl.plein.directory.keep;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.plein.directory.Place;
import nl.plein.directory.Term;
import nl.plein.shared.Choice;

/** What there is to choose from on the forms of the directory. */
record Choices(List<Term> terms, List<Place> places) {

    /** Spoken here; a language more is a code more. */
    private static final List<String> LANGUAGES =
            List.of("nl", "en", "ar", "tr", "uk", "pl", "ti", "so", "fa", "es", "fr", "de", "zh");

    List<String> languages() {
        return LANGUAGES;
    }

    Collection<String> forWhom() {
        return keys(Term.Kind.FOR_WHOM);
    }

    Collection<String> keys(Term.Kind kind) {
        return of(kind).map(Term::key).toList();
    }

    List<Choice> shown(Term.Kind kind, Locale locale) {
        return of(kind).map(term -> new Choice(term.key(), term.in(locale))).toList();
    }

    List<Choice> shownLanguages(Locale locale) {
        return LANGUAGES.stream()
                .map(code -> new Choice(code, Locale.of(code).getDisplayLanguage(locale)))
                .toList();
    }

    List<Choice> shownPlaces() {
        return places.stream()
                .map(place -> new Choice(place.id().value().toString(), place.content().name()))
                .toList();
    }

    private Stream<Term> of(Term.Kind kind) {
        return terms.stream().filter(term -> term.kind() == kind);
    }
}
