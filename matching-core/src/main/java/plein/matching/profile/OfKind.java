package plein.matching.profile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The helpers of one kind, numbered among themselves, as a set of bits for every skill, language, age group and trait. */
final class OfKind {

    private final int[] numbers;
    private final Rows rows;
    private int size;
    private final Levels skills;
    private final Map<String, long[]> languages = new HashMap<>();
    private final Map<String, long[]> ages = new HashMap<>();
    private final Map<String, long[]> traits = new HashMap<>();
    private final long[] everybody;
    private final long[] everyAge;
    private final long[] screened;
    private final long[] online;
    private final long[] home;
    private final long[] place;
    private final Grid grid;
    private final Weeks weeks;

    /** @param helpers how many are going to be added */
    OfKind(int helpers, Map<String, Integer> rarity) {
        int words = (helpers + Long.SIZE - 1) / Long.SIZE;
        numbers = new int[helpers];
        rows = new Rows(helpers, rarity);
        everybody = new long[words];
        everyAge = new long[words];
        screened = new long[words];
        online = new long[words];
        home = new long[words];
        place = new long[words];
        grid = new Grid(words);
        weeks = new Weeks(words);
        skills = new Levels(words);
    }

    /** @param keptApart there is somebody who is never to be proposed this helper */
    void add(int number, HelperProfile helper, boolean keptApart) {
        int at = size++;
        numbers[at] = number;
        rows.add(at, helper, keptApart);
        weeks.add(at, helper.availability());
        set(everybody, at);
        for (var skill : helper.skills()) skills.add(at, skill);
        for (var language : helper.languages()) set(languages, language, at);
        for (var age : helper.ageGroups()) set(ages, age, at);
        for (var trait : helper.traits()) set(traits, trait, at);
        if (helper.ageGroups().isEmpty()) set(everyAge, at);
        if (helper.screened()) set(screened, at);
        if (helper.place().online()) set(online, at);
        if (helper.place().atHome() && helper.place().isKnown()) set(home, at);
        if (helper.place().atPlace() && helper.place().isKnown()) set(place, at);
        if (helper.place().isInPerson() && helper.place().isKnown()) grid.add(at, helper.place());
    }

    int size() {
        return size;
    }

    int number(int at) {
        return numbers[at];
    }

    Asking asking(NeedProfile need, Scoring scoring) {
        return new Asking(need, rows, scoring);
    }

    Weeks.Common common(NeedProfile need) {
        return weeks.common(need);
    }

    /** Those who are possible, all at once. */
    BitSet possible(NeedProfile need) {
        var sieve = sieve(need);
        var words = new long[sieve.words()];
        for (int w = 0; w < words.length; w++) words[w] = sieve.word(w);
        return BitSet.valueOf(words);
    }

    /** Lets through whoever is possible: everybody who fits, and some who meet elsewhere, at other times or levels. */
    Sieve sieve(NeedProfile need) {
        var sieve = new Sieve(everybody);
        for (var wish : need.skills()) if (wish.mandatory()) sieve.inOneOf(skills.knowing(List.of(wish)));
        if (!need.skills().isEmpty()) sieve.inOneOf(skills.knowing(need.skills()));
        if (need.minor()) sieve.inOneOf(List.of(screened));
        for (var trait : need.requires()) sieve.inOneOf(some(traits, List.of(trait)));
        if (!need.languages().isEmpty()) sieve.inOneOf(some(languages, need.languages()));
        if (need.ageGroup() != null) {
            var ofAge = some(ages, List.of(need.ageGroup()));
            ofAge.add(everyAge);
            sieve.inOneOf(ofAge);
        }
        if (need.place().isAsked()) where(need.place(), sieve);
        return sieve;
    }

    /** Of those who are possible, whoever knows it well enough and is willing to meet in the same way, be it far away. */
    Sieve finerSieve(NeedProfile need) {
        var sieve = new Sieve(everybody);
        for (var wish : need.skills()) if (wish.mandatory()) sieve.inOneOf(skills.meeting(List.of(wish)));
        if (!need.skills().isEmpty()) sieve.inOneOf(skills.meeting(need.skills()));
        if (need.place().isAsked()) sieve.inOneOf(ways(need.place()));
        return sieve;
    }

    private List<long[]> ways(Place asker) {
        var ways = new ArrayList<long[]>();
        if (asker.atHome() && asker.isKnown()) ways.add(home);
        if (asker.atPlace() && asker.isKnown()) ways.add(place);
        if (asker.online()) ways.add(online);
        return ways;
    }

    private void where(Place place, Sieve sieve) {
        var anywhere = place.online() ? List.of(online) : List.<long[]>of();
        if (place.isInPerson() && place.isKnown()) grid.near(place, anywhere, sieve);
        else sieve.inOneOf(anywhere);
    }

    private static List<long[]> some(Map<String, long[]> sets, Collection<String> names) {
        var some = new ArrayList<long[]>();
        for (var name : names) if (sets.containsKey(name)) some.add(sets.get(name));
        return some;
    }

    private void set(Map<String, long[]> sets, String name, int at) {
        set(sets.computeIfAbsent(name, _ -> new long[everybody.length]), at);
    }

    private static void set(long[] set, int at) {
        set[at >> 6] |= 1L << at;
    }
}
