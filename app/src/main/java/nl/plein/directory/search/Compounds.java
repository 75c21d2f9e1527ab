package nl.plein.directory.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Takes long Dutch words apart: schuldhulpverlening is schuld, hulp, verlening. Lucene's own filter finds every word that
 * happens to be inside, like ring in verering; here all of the word must be made of known parts, with the letters between
 * that Dutch puts there.
 */
final class Compounds {

    private static final int SHORTEST_WORD = 7;
    private static final int SHORTEST_PART = 4;
    private static final int MOST_PARTS = 4;
    private static final List<String> BETWEEN = List.of("", "s", "en", "e", "n");

    private final Set<String> parts = ConcurrentHashMap.newKeySet();
    private final Set<String> stems = ConcurrentHashMap.newKeySet();

    /** Of words that the directory uses; what a visitor types is not kept. */
    private final Map<String, List<String>> split = new ConcurrentHashMap<>();

    Compounds() {
        Analysis.lines("parts-nl.txt").forEach(this::add);
    }

    private void add(String part) {
        if (parts.add(part)) stems.addAll(Analysis.stem(part));
    }

    /** Whole words that the directory uses. */
    void know(Stream<String> words) {
        var before = parts.size();
        words.filter(word -> word.length() >= SHORTEST_PART).forEach(this::add);
        if (parts.size() > before) split.clear();
    }

    /** The parts of a word, or nothing when it is none that was put together. */
    List<String> parts(String word) {
        if (word.length() < SHORTEST_WORD) return List.of();
        return parts.contains(word)
                ? split.computeIfAbsent(word, known -> split(known, 0, MOST_PARTS))
                : split(word, 0, MOST_PARTS);
    }

    /**
     * Of a word that nobody knows the part that is known, and the rest: mantelzorg, spreekgroep. The longest known part wins;
     * what it begins with and what it ends with are both good to look for.
     */
    List<String> known(String word) {
        var begin = 0;
        var end = word.length();
        for (var at = SHORTEST_PART; at <= word.length() - SHORTEST_PART; at++) {
            if (isPart(word.substring(0, at)) || !split(word.substring(0, at), 0, MOST_PARTS).isEmpty()) begin = at;
            if (end == word.length() && isForm(word.substring(at))) end = at;
        }
        if (begin == 0 && end == word.length()) return List.of();
        return begin >= word.length() - end ? List.of(word.substring(0, begin), word.substring(begin)) : List.of(word.substring(0, end), word.substring(end));
    }

    /** The longest first part wins, as people read it. A word is no part of itself. */
    private List<String> split(String word, int from, int most) {
        if (most == 0) return List.of();
        for (var end = from == 0 ? word.length() - 3 : word.length(); end >= from + 2; end--) {
            var part = word.substring(from, end);
            if (end == word.length() && isForm(part)) return List.of(part);
            if (!isPart(part)) continue;
            for (var between : BETWEEN) {
                if (!word.startsWith(between, end)) continue;
                var rest = split(word, end + between.length(), most - 1);
                if (!rest.isEmpty()) return Stream.concat(Stream.of(part), rest.stream()).toList();
            }
        }
        return List.of();
    }

    /** Also what is left of a verb: opvoed in opvoedcursus. */
    private boolean isPart(String part) {
        return parts.contains(part) || part.length() >= SHORTEST_PART && stems.contains(part);
    }

    /** Only the last part is there in all its forms: taalcursus and taalcursussen. */
    private boolean isForm(String part) {
        return parts.contains(part) || part.length() >= SHORTEST_PART && Analysis.stem(part).stream().anyMatch(stems::contains);
    }
}
