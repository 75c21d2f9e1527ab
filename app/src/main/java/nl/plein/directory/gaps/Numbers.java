package nl.plein.directory.gaps;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many listings there are of each subject, for whom and where. Each listing is counted once in every combination that it
 * belongs to. Null stands for all of them together, so that no sum is ever made of sums: something that is in two districts
 * counts in both, and once in all of them.
 */
final class Numbers {

    /** Of what says nothing about its subject, or for whom it is. */
    static final String NOT_SAID = "";

    private record Key(@Nullable String where, @Nullable String subject, @Nullable String forWhom) {}

    private static final class Tally {

        private int listings;
        private final Set<UUID> initiatives = new HashSet<>();
    }

    private final Map<Key, Tally> tallies = new HashMap<>();
    private final SortedSet<String> districts;

    /** @param districts also those where nothing is */
    Numbers(Iterable<Offered> offered, Collection<String> districts) {
        this.districts = new TreeSet<>(districts);
        offered.forEach(this::count);
    }

    private void count(Offered one) {
        districts.addAll(one.districts());
        for (var where : andAll(one.where()))
            for (var subject : andAll(said(one.subjects())))
                for (var forWhom : andAll(said(one.forWhom()))) {
                    var tally = tallies.computeIfAbsent(new Key(where, subject, forWhom), _ -> new Tally());
                    tally.listings++;
                    tally.initiatives.add(one.initiative());
                }
    }

    private static Set<String> said(Set<String> keys) {
        return keys.isEmpty() ? Set.of(NOT_SAID) : keys;
    }

    private static List<@Nullable String> andAll(Set<String> keys) {
        var all = new ArrayList<@Nullable String>(keys);
        all.add(null);
        return all;
    }

    int listings(@Nullable String where, @Nullable String subject, @Nullable String forWhom) {
        var tally = tallies.get(new Key(where, subject, forWhom));
        return tally == null ? 0 : tally.listings;
    }

    Set<UUID> initiatives(@Nullable String where, @Nullable String subject, @Nullable String forWhom) {
        var tally = tallies.get(new Key(where, subject, forWhom));
        return tally == null ? Set.of() : Collections.unmodifiableSet(tally.initiatives);
    }

    /** In order of their digits. */
    SortedSet<String> districts() {
        return Collections.unmodifiableSortedSet(districts);
    }
}
