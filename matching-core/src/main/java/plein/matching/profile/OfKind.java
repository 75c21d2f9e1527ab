package plein.matching.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The helpers of one kind, numbered along a {@link Curve} over the map, as a set of bits for every skill, language, age group
 * and trait.
 */
final class OfKind {

    private final int[] numbers;
    private final Rows rows;
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
    private int[] meetingOnline = new int[64];
    private int countOnline;

    /** @param helpers all, of whom those of this kind are numbered */
    OfKind(List<HelperProfile> helpers, int[] ofKind, Map<String, Integer> rarity) {
        int words = (ofKind.length + Long.SIZE - 1) / Long.SIZE;
        var order = new long[ofKind.length];
        for (int i = 0; i < order.length; i++) order[i] = (long) Curve.at(helpers.get(ofKind[i]).place()) << Integer.SIZE | ofKind[i];
        Arrays.sort(order);
        numbers = Arrays.stream(order).mapToInt(each -> (int) each).toArray();
        grid = new Grid(Arrays.stream(order).mapToInt(each -> (int) (each >>> Integer.SIZE)).toArray());
        rows = new Rows(ofKind.length, rarity);
        everybody = new long[words];
        everyAge = new long[words];
        screened = new long[words];
        online = new long[words];
        home = new long[words];
        place = new long[words];
        weeks = new Weeks(words);
        skills = new Levels(words);
        for (int at = 0; at < numbers.length; at++) add(at, helpers.get(numbers[at]));
    }

    private void add(int at, HelperProfile helper) {
        rows.add(at, helper);
        weeks.add(at, helper.availability());
        set(everybody, at);
        for (var skill : helper.skills()) skills.add(at, skill);
        for (var language : helper.languages()) set(languages, language, at);
        for (var age : helper.ageGroups()) set(ages, age, at);
        for (var trait : helper.traits()) set(traits, trait, at);
        if (helper.ageGroups().isEmpty()) set(everyAge, at);
        if (helper.screened()) set(screened, at);
        if (helper.place().online()) addOnline(at);
        if (helper.place().atHome() && helper.place().isKnown()) set(home, at);
        if (helper.place().atPlace() && helper.place().isKnown()) set(place, at);
    }

    private void addOnline(int at) {
        set(online, at);
        if (countOnline == meetingOnline.length) meetingOnline = Arrays.copyOf(meetingOnline, countOnline * 2);
        meetingOnline[countOnline++] = at;
    }

    int size() {
        return numbers.length;
    }

    /**
     * Where a need begins to look: where it is itself. Who asks for nobody near begins at a point of its own, so that
     * not all look at the same helpers.
     */
    int start(NeedProfile need) {
        var place = need.place();
        if (place.isInPerson() && place.isKnown()) return grid.first(Curve.at(place));
        long share = need.id().hashCode() * 0x9E3779B9 & 0xffffffffL;
        if (place.online() && countOnline > 0) return meetingOnline[(int) (share * countOnline >>> Integer.SIZE)];
        return (int) (share * size() >>> Integer.SIZE);
    }

    int number(int at) {
        return numbers[at];
    }

    Asking asking(NeedProfile need, Scoring scoring, int[] keptApart) {
        return new Asking(need, rows, scoring, keptApart);
    }

    /** Those who are possible, all at once. */
    BitSet possible(NeedProfile need) {
        var sieve = sieve(need);
        var words = new long[sieve.words()];
        for (int w = 0; w < words.length; w++) words[w] = sieve.word(w);
        return BitSet.valueOf(words);
    }

    /** Lets through whoever is possible: everybody who fits, and some who are a little too far. */
    Sieve sieve(NeedProfile need) {
        var sieve = new Sieve(everybody);
        if (need.place().isAsked()) where(need.place(), sieve);
        for (var wish : need.skills()) if (wish.mandatory()) sieve.inOneOf(skills.meeting(List.of(wish)));
        if (!need.skills().isEmpty()) sieve.inOneOf(skills.meeting(need.skills()));
        if (need.minor()) sieve.inOneOf(List.of(screened));
        for (var trait : need.requires()) sieve.inOneOf(some(traits, List.of(trait)));
        if (!need.languages().isEmpty()) sieve.inOneOf(some(languages, need.languages()));
        if (need.ageGroup() != null) {
            var ofAge = some(ages, List.of(need.ageGroup()));
            ofAge.add(everyAge);
            sieve.inOneOf(ofAge);
        }
        if (need.halfHours() > 0) sieve.inEnoughOf(weeks.during(need.availability()), need.halfHours());
        return sieve;
    }

    private void where(Place asker, Sieve sieve) {
        sieve.inOneOf(ways(asker));
        if (asker.isInPerson() && asker.isKnown()) sieve.within(grid.near(asker), asker.online() ? List.of(online) : List.of());
    }

    private List<long[]> ways(Place asker) {
        var ways = new ArrayList<long[]>();
        if (asker.atHome() && asker.isKnown()) ways.add(home);
        if (asker.atPlace() && asker.isKnown()) ways.add(place);
        if (asker.online()) ways.add(online);
        return ways;
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
