package nl.plein.directory.search;

import java.util.List;

/**
 * One word that somebody typed and that says what they look for.
 *
 * @param stem what all its forms have in common
 * @param parts what it is put together of, as stems
 * @param meant words that the directory knows, when it does not know this one
 */
record TypedWord(String word, String stem, List<String> parts, List<String> meant) {

    /** By what it stands in a row of words: as it was typed, or as it was probably meant. */
    String known() {
        if (meant.isEmpty()) return stem;
        var stems = Analysis.stem(meant.getFirst());
        return stems.isEmpty() ? stem : stems.getFirst();
    }
}
