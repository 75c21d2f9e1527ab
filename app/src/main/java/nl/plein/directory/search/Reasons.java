package nl.plein.directory.search;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.plein.directory.Listing;
import nl.plein.directory.ListingContent;
import org.jspecify.annotations.Nullable;

/** Says why a listing was found, in the words of whoever asked. */
final class Reasons {

    private static final int MOST_SAME = 2;

    private final Found found;
    private final Lists lists;
    private final Compounds compounds;
    private final Locale language;

    Reasons(Found found, Lists lists, Compounds compounds, Locale language) {
        this.found = found;
        this.lists = lists;
        this.compounds = compounds;
        this.language = language;
    }

    List<Reason> of(Listing listing, @Nullable Double kilometres) {
        var content = listing.content();
        var reasons = new ArrayList<Reason>();
        if (!found.words().isEmpty()) addWords(reasons, new Text(content));
        addTerm(reasons, found.asked().event());
        addTerm(reasons, found.asked().subject());
        addTerm(reasons, found.asked().forWhom());
        if (kilometres != null) reasons.add(kilometres < 1 ? Reason.of("near") : Reason.of("kilometres", Math.round(kilometres)));
        if (found.asked().day() != null || found.asked().part() != null) reasons.add(Reason.of("when"));
        if (found.asked().free()) reasons.add(Reason.of("free"));
        if (found.asked().online()) reasons.add(Reason.of("online"));
        return reasons;
    }

    private void addWords(List<Reason> reasons, Text text) {
        var there = found.words().stream().filter(text::has).toList();
        if (!there.isEmpty())
            reasons.add(Reason.of("word", there.stream().map(word -> "‘" + word.word() + "’").collect(joining(", "))));
        for (var word : found.words())
            word.meant().stream()
                    .filter(meant -> Analysis.stem(meant).stream().anyMatch(text::has))
                    .findFirst()
                    .ifPresent(meant -> reasons.add(Reason.of("meant", word.word(), meant)));
        var stems = found.words().stream().map(TypedWord::known).toList();
        lists.synonyms().in(stems).stream()
                .filter(match -> !there.containsAll(found.words().subList(match.from(), match.to())))
                .flatMap(match -> match.others().stream()
                        .filter(other -> other.stems().stream().allMatch(text::has))
                        .limit(1)
                        .map(other -> Reason.of("same", typed(match), other.word())))
                .limit(MOST_SAME)
                .forEach(reasons::add);
    }

    private String typed(SynonymGroups.Match match) {
        return String.join(" ", found.words().subList(match.from(), match.to()).stream().map(TypedWord::word).toList());
    }

    private void addTerm(List<Reason> reasons, @Nullable String key) {
        var term = key == null ? null : lists.terms().get(lists.current(key));
        if (term != null) reasons.add(Reason.of("term", term.in(language)));
    }

    /** What a listing says, as the index compared it. */
    private class Text {

        private final Set<String> stems = new HashSet<>();
        private final Set<String> english = new HashSet<>();

        Text(ListingContent content) {
            Stream.of(content.name(), content.summary(), content.about(), content.steps())
                    .filter(text -> text != null)
                    .forEach(this::add);
            add(ToDocument.KINDS.get(content.kind().name()));
            for (var keys : List.of(content.subjects(), content.events(), content.forWhom()))
                lists.named(keys).forEach(term -> {
                    add(term.nl());
                    english.addAll(Analysis.of(Analysis.ENGLISH, term.en()));
                });
        }

        private void add(String text) {
            stems.addAll(Analysis.of(Analysis.DUTCH, text));
            for (var word : Analysis.of(Analysis.WORDS, text))
                for (var part : compounds.parts(word)) stems.addAll(Analysis.stem(part));
        }

        boolean has(TypedWord word) {
            return has(word.stem()) || word.parts().stream().anyMatch(this::has) || isInEnglish(word.word());
        }

        boolean has(String stem) {
            return stems.contains(stem);
        }

        private boolean isInEnglish(String word) {
            return Analysis.of(Analysis.ENGLISH, word).stream().anyMatch(english::contains);
        }
    }
}
