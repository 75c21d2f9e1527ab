package nl.plein.directory.search;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.plein.directory.Term;
import org.jspecify.annotations.Nullable;

/** The closed lists as they were when the index was built. */
record Lists(Map<String, Term> terms, Map<String, String> merged, SynonymGroups synonyms) {

    static final Lists NONE = new Lists(Map.of(), Map.of(), new SynonymGroups(List.of()));

    static Lists of(List<Term> terms, Map<String, String> merged, List<List<String>> synonyms) {
        return new Lists(terms.stream().collect(toMap(Term::key, Function.identity())), merged, new SynonymGroups(synonyms));
    }

    /** An address may hold the key of a term that went on as another one. */
    @Nullable String current(@Nullable String key) {
        return key == null ? null : merged.getOrDefault(key, key);
    }

    List<Term> named(List<String> keys) {
        return keys.stream().map(terms::get).map(Optional::ofNullable).flatMap(Optional::stream).toList();
    }
}
