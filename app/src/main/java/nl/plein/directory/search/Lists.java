package nl.plein.directory.search;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.plein.directory.Term;

/** The closed lists as they were when the index was built. */
record Lists(Map<String, Term> terms, SynonymGroups synonyms) {

    static final Lists NONE = new Lists(Map.of(), new SynonymGroups(List.of()));

    static Lists of(List<Term> terms, List<List<String>> synonyms) {
        return new Lists(terms.stream().collect(toMap(Term::key, Function.identity())), new SynonymGroups(synonyms));
    }

    List<Term> named(List<String> keys) {
        return keys.stream().map(terms::get).map(Optional::ofNullable).flatMap(Optional::stream).toList();
    }
}
