package nl.plein.directory.search;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Shows whoever keeps the words how a search was read and why it finds what it finds. */
@Component
public class TryWords {

    private static final int SHOWN = 10;

    private final Search search;
    private final Cards cards;

    TryWords(Search search, Cards cards) {
        this.search = search;
        this.cards = cards;
    }

    /**
     * One word that was typed.
     *
     * @param parts what a long word is put together of
     * @param meant what it was taken for, when nothing knows it
     */
    public record Word(String word, List<String> parts, List<String> meant) {}

    /** Words that mean the same as what was typed. */
    public record Same(String typed, List<String> others) {}

    public record Tried(List<Word> words, List<Same> same, int total, List<Card> cards) {}

    public Tried tried(String typed, Locale language) {
        var found = search.find(Asked.words(typed), 0, SHOWN);
        return new Tried(
                found.words().stream().map(word -> new Word(word.word(), word.parts(), word.meant())).toList(),
                search.same(found.words()),
                found.total(),
                cards.of(found, language));
    }
}
