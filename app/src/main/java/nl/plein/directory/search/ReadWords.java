package nl.plein.directory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.plein.danger.HearDanger;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Reads what somebody typed. A word that nothing is found by is taken for one that is written nearly the same; never a word
 * of danger for an ordinary one, nor the other way round.
 */
final class ReadWords {

    private static final int MOST_WORDS = 16;
    private static final int LONGEST_TEXT = 300;
    private static final int MOST_MEANT = 3;

    private final IndexReader index;
    private final Lists lists;
    private final Compounds compounds;

    ReadWords(IndexReader index, Lists lists, Compounds compounds) {
        this.index = index;
        this.lists = lists;
        this.compounds = compounds;
    }

    List<TypedWord> read(String typed) throws IOException {
        var text = typed.length() > LONGEST_TEXT ? typed.substring(0, LONGEST_TEXT) : typed;
        var words = Analysis.of(Analysis.WORDS, text);
        var stems = Analysis.of(Analysis.DUTCH, text);
        var read = new ArrayList<TypedWord>();
        var asTyped = HearDanger.in(text).isDanger();
        for (var at = 0; at < Math.min(words.size(), MOST_WORDS); at++) {
            if (stems.subList(0, at).contains(stems.get(at))) continue;
            read.add(read(words.get(at), stems.get(at), asTyped));
        }
        return read;
    }

    private TypedWord read(String word, String stem, boolean asTyped) throws IOException {
        var parts = compounds.parts(word).stream().flatMap(part -> Analysis.stem(part).stream()).toList();
        var clear = asTyped || !parts.isEmpty() || isKnown(word, stem) || HearDanger.keeps(word);
        var meant = clear ? List.<String>of() : meant(word);
        var found = clear || !meant.isEmpty() ? parts : knownParts(word);
        return new TypedWord(word, stem, found, meant, share(stem));
    }

    private float share(String stem) throws IOException {
        return (float) index.docFreq(new Term(Fields.TEXT, stem)) / Math.max(1, index.numDocs());
    }

    /** Of a long word that nothing is like: what is known of it, also when the rest is not written well. */
    private List<String> knownParts(String word) throws IOException {
        var stems = new ArrayList<String>();
        for (var part : compounds.known(word))
            for (var stem : Analysis.stem(part))
                if (isKnown(part, stem)) stems.add(stem);
                else for (var meant : meant(part)) stems.addAll(Analysis.stem(meant));
        return stems;
    }

    private boolean isKnown(String word, String stem) throws IOException {
        if (lists.synonyms().know(stem)) return true;
        if (index.docFreq(new Term(Fields.TEXT, stem)) > 0) return true;
        for (var english : Analysis.of(Analysis.ENGLISH, word))
            if (index.docFreq(new Term(Fields.ENGLISH, english)) > 0) return true;
        return false;
    }

    private record Candidate(String word, float nearness, int documents) {}

    private List<String> meant(String word) throws IOException {
        var terms = MultiTerms.getTerms(index, Fields.WORDS);
        if (terms == null || word.length() < 4) return List.of();
        var found = begunBy(word, terms);
        found.addAll(nearlyTheSame(word, terms));
        return found.stream()
                .sorted(Comparator.comparingDouble(Candidate::nearness).thenComparingInt(Candidate::documents).reversed())
                .map(Candidate::word)
                .distinct()
                .filter(near -> !HearDanger.keeps(near))
                .limit(MOST_MEANT)
                .toList();
    }

    private static List<Candidate> nearlyTheSame(String word, Terms terms) throws IOException {
        var found = new ArrayList<Candidate>();
        var near = new FuzzyTermsEnum(terms, new Term(Fields.WORDS, word), word.length() < 7 ? 1 : 2, 0, true);
        var boost = near.attributes().addAttribute(BoostAttribute.class);
        for (var term = near.next(); term != null; term = near.next())
            found.add(new Candidate(term.utf8ToString(), boost.getBoost(), near.docFreq()));
        return found;
    }

    /** Somebody stopped typing in the middle of a word. */
    private static List<Candidate> begunBy(String word, Terms terms) throws IOException {
        var found = new ArrayList<Candidate>();
        var all = terms.iterator();
        if (all.seekCeil(new BytesRef(word)) == TermsEnum.SeekStatus.END) return found;
        for (var term = all.term(); term != null && found.size() < MOST_MEANT; term = all.next()) {
            var longer = term.utf8ToString();
            if (!longer.startsWith(word)) break;
            found.add(new Candidate(longer, (float) word.length() / longer.length(), all.docFreq()));
        }
        return found;
    }
}
