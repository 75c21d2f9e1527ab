package nl.plein.directory.search;

import java.util.List;

/**
 * One word that somebody typed and that says what they look for.
 *
 * @param stem what all its forms have in common
 * @param parts what it is put together of, as stems
 * @param meant words that the directory knows, when it does not know this one
 * @param share of all things this word is in, from 0 to 1: what is everywhere says little
 */
record TypedWord(String word, String stem, List<String> parts, List<String> meant, float share) {

    /** By what it stands in a row of words: as it was typed, or as it was probably meant. */
    String known() {
        if (meant.isEmpty()) return stem;
        var stems = Analysis.stem(meant.getFirst());
        return stems.isEmpty() ? stem : stems.getFirst();
    }
}
