package nl.plein.directory.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.springframework.core.io.ClassPathResource;
import org.tartarus.snowball.ext.DutchStemmer;

/** From text to what is compared. Words that everybody uses for everything are left out: resources/directory has the lists. */
final class Analysis {

    /** Whole words in small letters without accents, to compare with what somebody may have meant to type. */
    static final Analyzer WORDS = chain(false);

    /** What all forms of a Dutch word have in common. */
    static final Analyzer DUTCH = chain(true);

    static final Analyzer ENGLISH = new EnglishAnalyzer();

    private Analysis() {}

    private static Analyzer chain(boolean stemmed) {
        var left = new CharArraySet(lines("left-out-nl.txt").toList(), true);
        var irregular = irregular();
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var tokens = new StandardTokenizer();
                TokenStream words = new StopFilter(new ASCIIFoldingFilter(new LowerCaseFilter(tokens)), left);
                if (stemmed)
                    words = new JoinForms(new SnowballFilter(new StemmerOverrideFilter(words, irregular), new DutchStemmer()));
                return new TokenStreamComponents(tokens, words);
            }
        };
    }

    /** Of each line the first word stands for the others. */
    private static StemmerOverrideFilter.StemmerOverrideMap irregular() {
        try {
            var map = new StemmerOverrideFilter.Builder(true);
            lines("irregular-nl.txt").map(line -> line.split(" +")).forEach(forms -> {
                for (var form : forms) map.add(form, forms[0]);
            });
            return map.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> lines(String file) {
        try {
            return new ClassPathResource("directory/" + file)
                    .getContentAsString(UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> of(Analyzer analyzer, String text) {
        var found = new ArrayList<String>();
        try (var tokens = analyzer.tokenStream("", text)) {
            var term = tokens.getAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) found.add(term.toString());
            tokens.end();
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What one word comes down to; nothing for a word that is left out. */
    static List<String> stem(String word) {
        return of(DUTCH, word);
    }
}
