package nl.plein.directory.gaps;

import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How many listings there are of each subject, for whom and where. Each listing is counted once in every combination that it
 * belongs to. Null stands for all of them together, so that no sum is ever made of sums: something that is in two districts
 * counts in both, and once in all of them.
 */
final class Numbers {

    /** Of what says nothing about its subject, or for whom it is. */
    static final String NOT_SAID = "";

    private final SortedSet<String> districts;
    private final Numbered where = new Numbered();
    private final Numbered subjects = new Numbered();
    private final Numbered forWhom = new Numbered();
    private final Map<UUID, Integer> initiativeNumbers = new HashMap<>();
    private final UUID[] initiatives;
    private final int[] listings;
    private final @Nullable BitSet[] initiativesOf;

    /** @param districts also those where nothing is */
    Numbers(Collection<Offered> offered, Collection<String> districts) {
        this.districts = new TreeSet<>(districts);
        offered.forEach(this::number);
        initiatives = new UUID[initiativeNumbers.size()];
        initiativeNumbers.forEach((initiative, number) -> initiatives[number] = initiative);
        listings = new int[where.size() * subjects.size() * forWhom.size()];
        initiativesOf = new BitSet[listings.length];
        offered.forEach(this::count);
    }

    private void number(Offered one) {
        districts.addAll(one.districts());
        where.addAll(one.where());
        subjects.addAll(said(one.subjects()));
        forWhom.addAll(said(one.forWhom()));
        initiativeNumbers.putIfAbsent(one.initiative(), initiativeNumbers.size());
    }

    private void count(Offered one) {
        var initiative = initiativeNumbers.get(one.initiative());
        var peoples = forWhom.withAll(said(one.forWhom()));
        var topics = subjects.withAll(said(one.subjects()));
        for (var place : where.withAll(one.where()))
            for (var subject : topics)
                for (var people : peoples) {
                    var cell = cell(place, subject, people);
                    listings[cell]++;
                    if (initiativesOf[cell] == null) initiativesOf[cell] = new BitSet();
                    initiativesOf[cell].set(initiative);
                }
    }

    private static Set<String> said(Set<String> keys) {
        return keys.isEmpty() ? Set.of(NOT_SAID) : keys;
    }

    private int cell(int place, int subject, int people) {
        return (place * subjects.size() + subject) * forWhom.size() + people;
    }

    int listings(@Nullable String where, @Nullable String subject, @Nullable String forWhom) {
        var cell = find(where, subject, forWhom);
        return cell < 0 ? 0 : listings[cell];
    }

    int initiativesCount(@Nullable String where, @Nullable String subject, @Nullable String forWhom) {
        var cell = find(where, subject, forWhom);
        return cell < 0 || initiativesOf[cell] == null ? 0 : initiativesOf[cell].cardinality();
    }

    Set<UUID> initiatives(@Nullable String where, @Nullable String subject, @Nullable String forWhom) {
        var cell = find(where, subject, forWhom);
        if (cell < 0 || initiativesOf[cell] == null) return Set.of();
        return initiativesOf[cell].stream().mapToObj(number -> initiatives[number]).collect(Collectors.toUnmodifiableSet());
    }

    /** Below zero when nothing is there. */
    private int find(@Nullable String where, @Nullable String subject, @Nullable String forWhom) {
        var place = this.where.of(where);
        var topic = subjects.of(subject);
        var people = this.forWhom.of(forWhom);
        return place < 0 || topic < 0 || people < 0 ? -1 : cell(place, topic, people);
    }

    /** In order of their digits. */
    SortedSet<String> districts() {
        return Collections.unmodifiableSortedSet(districts);
    }

    /** Keys by numbers; zero stands for all of them together. */
    private static final class Numbered {

        private final Map<String, Integer> numbers = new HashMap<>();

        void addAll(Set<String> keys) {
            keys.forEach(key -> numbers.putIfAbsent(key, numbers.size() + 1));
        }

        int size() {
            return numbers.size() + 1;
        }

        int of(@Nullable String key) {
            return key == null ? 0 : numbers.getOrDefault(key, -1);
        }

        int[] withAll(Set<String> keys) {
            var found = new int[keys.size() + 1];
            var at = 1;
            for (var key : keys) found[at++] = numbers.get(key);
            return found;
        }
    }
}
