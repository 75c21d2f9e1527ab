package nl.plein.directory.search;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Joins forms that the Dutch stemmer leaves apart: cursuss and cursus, huiz and huis, briev and brief, fiets and fiet. What
 * comes out is no word, but the same for all forms of one.
 */
final class JoinForms extends TokenFilter {

    private static final int SHORTEST = 3;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    JoinForms(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws java.io.IOException {
        if (!input.incrementToken()) return false;
        undouble();
        soften();
        if (term.length() > SHORTEST && last() == 's') term.setLength(term.length() - 1);
        return true;
    }

    private void undouble() {
        var length = term.length();
        if (length > SHORTEST && last() == term.charAt(length - 2) && "aeiou".indexOf(last()) < 0) term.setLength(length - 1);
    }

    private void soften() {
        var at = term.length() - 1;
        if (at < 1) return;
        if (last() == 'z') term.buffer()[at] = 's';
        if (last() == 'v') term.buffer()[at] = 'f';
    }

    private char last() {
        return term.length() == 0 ? ' ' : term.charAt(term.length() - 1);
    }
}
