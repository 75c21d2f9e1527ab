package plein.matching.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/**
 * Finds who may fit without comparing everybody with everybody: a set of bits for every kind, skill, language, age group
 * and trait, and a grid for the places. What comes out of the sets is looked at one by one, so that an index can leave
 * somebody out only when a hard condition does.
 *
 * <p>Where more come out of the sets than may be looked at, a need looks at as many as it may, from a point of its own, so
 * that a country in which everybody fits everybody online is still matched in good time; docs/matching.md says what the
 * cut means.
 */
final class Candidates {

    private final List<HelperProfile> helpers;
    private final Conditions conditions;
    private final int mostLookedAt;
    private final Map<String, OfKind> kinds = new HashMap<>();

    Candidates(List<HelperProfile> helpers, Conditions conditions, int mostLookedAt) {
        this.helpers = helpers;
        this.conditions = conditions;
        this.mostLookedAt = mostLookedAt;
        for (int helper = 0; helper < helpers.size(); helper++) {
            kinds.computeIfAbsent(helpers.get(helper).kind(), _ -> new OfKind()).add(helper, helpers.get(helper));
        }
    }

    /** The helpers who satisfy every hard condition, at most k of them: those with the highest rank. Ascending. */
    int[] best(NeedProfile need, int k, ToLongFunction<HelperProfile> rank) {
        record Ranked(int helper, long rank) {}
        var best = new PriorityQueue<Ranked>((a, b) ->
                a.rank != b.rank ? Long.compare(a.rank, b.rank) : Integer.compare(b.helper, a.helper));
        each(need, helper -> {
            best.add(new Ranked(helper, rank.applyAsLong(helpers.get(helper))));
            if (best.size() > k) best.remove();
        });
        return best.stream().mapToInt(Ranked::helper).sorted().toArray();
    }

    /** Everybody who satisfies every hard condition. */
    int[] all(NeedProfile need) {
        var all = new ArrayList<Integer>();
        each(need, all::add);
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    private void each(NeedProfile need, Consumer<Integer> take) {
        var ofKind = kinds.get(need.kind());
        if (ofKind == null) return;
        var possible = ofKind.possible(need);
        int size = possible.cardinality();
        int start = size > mostLookedAt ? Math.floorMod(need.id().hashCode() * 0x9E3779B9, possible.length()) : 0;
        int left = mostLookedAt;
        for (int i = possible.nextSetBit(start); i >= 0 && left > 0; i = possible.nextSetBit(i + 1), left--) look(need, ofKind.number(i), take);
        for (int i = possible.nextSetBit(0); i >= 0 && i < start && left > 0; i = possible.nextSetBit(i + 1), left--) look(need, ofKind.number(i), take);
    }

    private void look(NeedProfile need, int helper, Consumer<Integer> take) {
        if (conditions.fit(need, helpers.get(helper))) take.accept(helper);
    }

    /** The helpers of one kind, numbered among themselves. */
    private static final class OfKind {

        private int[] numbers = new int[16];
        private int size;
        private final Map<String, BitSet> skills = new HashMap<>();
        private final Map<String, BitSet> languages = new HashMap<>();
        private final Map<String, BitSet> ages = new HashMap<>();
        private final Map<String, BitSet> traits = new HashMap<>();
        private final BitSet everyAge = new BitSet();
        private final BitSet screened = new BitSet();
        private final BitSet online = new BitSet();
        private final Grid grid = new Grid();

        void add(int number, HelperProfile helper) {
            if (size == numbers.length) numbers = Arrays.copyOf(numbers, size * 2);
            int at = size++;
            numbers[at] = number;
            for (var skill : helper.skills()) set(skills, skill.skill(), at);
            for (var language : helper.languages()) set(languages, language, at);
            for (var age : helper.ageGroups()) set(ages, age, at);
            for (var trait : helper.traits()) set(traits, trait, at);
            if (helper.ageGroups().isEmpty()) everyAge.set(at);
            if (helper.screened()) screened.set(at);
            if (helper.place().online()) online.set(at);
            if (helper.place().isInPerson() && helper.place().isKnown()) grid.add(at, helper.place());
        }

        int number(int at) {
            return numbers[at];
        }

        BitSet possible(NeedProfile need) {
            var possible = where(need.place());
            if (need.minor()) possible.and(screened);
            if (!need.skills().isEmpty()) possible.and(anySkill(need));
            for (var wish : need.skills()) if (wish.mandatory()) possible.and(skills.getOrDefault(wish.skill(), new BitSet()));
            if (!need.languages().isEmpty()) possible.and(any(languages, need.languages()));
            for (var trait : need.requires()) possible.and(traits.getOrDefault(trait, new BitSet()));
            if (need.ageGroup() != null) {
                var ofAge = (BitSet) ages.getOrDefault(need.ageGroup(), new BitSet()).clone();
                ofAge.or(everyAge);
                possible.and(ofAge);
            }
            return possible;
        }

        private BitSet where(Place place) {
            var possible = new BitSet(size);
            if (!place.isAsked()) {
                possible.set(0, size);
                return possible;
            }
            if (place.online()) possible.or(online);
            if (place.isInPerson() && place.isKnown()) grid.near(place, possible);
            return possible;
        }

        private BitSet anySkill(NeedProfile need) {
            return any(skills, need.skills().stream().map(SkillWish::skill).toList());
        }

        private static BitSet any(Map<String, BitSet> sets, Iterable<String> names) {
            var any = new BitSet();
            for (var name : names) any.or(sets.getOrDefault(name, new BitSet()));
            return any;
        }

        private static void set(Map<String, BitSet> sets, String name, int at) {
            sets.computeIfAbsent(name, _ -> new BitSet()).set(at);
        }
    }
}
