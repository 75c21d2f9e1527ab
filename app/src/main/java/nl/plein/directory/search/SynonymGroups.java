package nl.plein.directory.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that mean the same, by what their forms have in common; a word may be several, like "rood staan". */
final class SynonymGroups {

    /** @param word as the alliance wrote it */
    record Member(String word, List<String> stems) {}

    /**
     * Words that were typed and belong to a group.
     *
     * @param from number of the first of these words, and to the one after the last
     * @param others what means the same
     */
    record Match(int from, int to, List<Member> others) {

        boolean severalWords() {
            return to - from > 1;
        }

        boolean has(int word) {
            return word >= from && word < to;
        }
    }

    private final List<List<Member>> groups;
    private final Map<String, List<List<Member>>> byFirstStem = new HashMap<>();
    private final Set<String> stems = new HashSet<>();

    SynonymGroups(List<List<String>> words) {
        this.groups = words.stream()
                .map(group -> group.stream()
                        .map(word -> new Member(word, Analysis.of(Analysis.DUTCH, word)))
                        .filter(member -> !member.stems().isEmpty())
                        .toList())
                .toList();
        for (var group : groups)
            for (var member : group) {
                byFirstStem.computeIfAbsent(member.stems().getFirst(), _ -> new ArrayList<>()).add(group);
                stems.addAll(member.stems());
            }
    }

    List<String> words() {
        return groups.stream().flatMap(List::stream).map(Member::word).toList();
    }

    boolean know(String stem) {
        return stems.contains(stem);
    }

    List<Match> in(List<String> typed) {
        var matches = new ArrayList<Match>();
        for (var from = 0; from < typed.size(); from++)
            for (var group : new HashSet<>(byFirstStem.getOrDefault(typed.get(from), List.of()))) {
                var to = longest(typed, from, group);
                if (to == from) continue;
                var said = typed.subList(from, to);
                var others = group.stream().filter(member -> !member.stems().equals(said)).toList();
                if (!others.isEmpty()) matches.add(new Match(from, to, others));
            }
        return matches;
    }

    private static int longest(List<String> typed, int from, List<Member> group) {
        return group.stream()
                .map(Member::stems)
                .filter(stems -> from + stems.size() <= typed.size() && typed.subList(from, from + stems.size()).equals(stems))
                .mapToInt(stems -> from + stems.size())
                .max()
                .orElse(from);
    }
}
