package nl.plein.directory.same;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Finds the pairs that resemble each other, without comparing everything with everything. */
final class Pairs {

    /** A word that so many share tells nothing. */
    private static final int TOO_COMMON = 200;

    private Pairs() {}

    /** @param mine kept by whoever looks; one of a pair always is */
    record Pair(Told mine, Told other, List<Resemblance.Reason> reasons) {

        /** In the order of PostgreSQL, which is not that of Java. */
        UUID lower() {
            return mine.listing().toString().compareTo(other.listing().toString()) < 0 ? mine.listing() : other.listing();
        }

        UUID higher() {
            return lower().equals(mine.listing()) ? other.listing() : mine.listing();
        }
    }

    static List<Pair> among(List<Told> all) {
        var byWord = new HashMap<String, List<Told>>();
        for (var told : all)
            for (var word : Resemblance.words(told.name())) byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(told);
        var pairs = new LinkedHashMap<HashSet<UUID>, Pair>();
        for (var mine : all) {
            if (!mine.mine()) continue;
            for (var word : Resemblance.words(mine.name())) {
                var sharing = byWord.get(word);
                if (sharing.size() > TOO_COMMON) continue;
                for (var other : sharing) {
                    if (other.listing().equals(mine.listing())) continue;
                    var reasons = Resemblance.of(mine, other);
                    if (!reasons.isEmpty())
                        pairs.putIfAbsent(new HashSet<>(List.of(mine.listing(), other.listing())), new Pair(mine, other, reasons));
                }
            }
        }
        return pairs.values().stream()
                .sorted(Comparator.comparing((Pair pair) -> -pair.reasons().size()).thenComparing(pair -> pair.mine().name()))
                .toList();
    }
}
