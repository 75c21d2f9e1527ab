package plein.matching.profile;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** The helpers of one kind, numbered among themselves, as a set of bits for every skill, language, age group and trait. */
final class OfKind {

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

    int size() {
        return size;
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
