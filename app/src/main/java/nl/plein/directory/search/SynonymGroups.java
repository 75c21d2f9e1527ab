package nl.plein.directory.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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

    /** Whoever types what is said means what is meant; the words of an alliance mean each other. */
    private record Group(List<Member> said, List<Member> meant) {}

    private static final List<Group> FOREIGN = Analysis.lines("foreign.txt").map(SynonymGroups::foreign).toList();

    private final List<Group> groups;
    private final Map<String, List<Group>> byFirstStem = new HashMap<>();
    private final Set<String> stems = new HashSet<>();

    SynonymGroups(List<List<String>> words) {
        this.groups = words.stream().map(SynonymGroups::members).map(members -> new Group(members, members)).toList();
        Stream.concat(groups.stream(), FOREIGN.stream()).forEach(group -> {
            for (var member : group.said()) {
                byFirstStem.computeIfAbsent(member.stems().getFirst(), _ -> new ArrayList<>()).add(group);
                stems.addAll(member.stems());
            }
        });
    }

    private static Group foreign(String line) {
        var sides = line.split(": ", 2);
        return new Group(members(List.of(sides[1].split(", "))), members(List.of(sides[0].split(", "))));
    }

    private static List<Member> members(List<String> words) {
        return words.stream()
                .map(word -> new Member(word, Analysis.of(Analysis.DUTCH, word)))
                .filter(member -> !member.stems().isEmpty())
                .toList();
    }

    /** As the alliance wrote them. */
    List<String> words() {
        return groups.stream().flatMap(group -> group.said().stream()).map(Member::word).toList();
    }

    boolean know(String stem) {
        return stems.contains(stem);
    }

    List<Match> in(List<String> typed) {
        var matches = new ArrayList<Match>();
        for (var from = 0; from < typed.size(); from++)
            for (var group : new HashSet<>(byFirstStem.getOrDefault(typed.get(from), List.of()))) {
                var to = longest(typed, from, group.said());
                if (to == from) continue;
                var said = typed.subList(from, to);
                var others = group.meant().stream().filter(member -> !member.stems().equals(said)).toList();
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
