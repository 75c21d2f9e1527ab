package plein.matching.profile;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The helpers of one kind in numbers, one after another in memory. Every name has a number, so that nothing but numbers is
 * compared: the first sixty-four languages, traits and interests are a bit each, and the rest is in a list.
 */
final class Rows {

    /** What is in longs: the week; languages, traits and interests as bits; the hash of the person above the ways to meet. */
    static final int LONGS = 10;
    static final int BITS = Availability.LONGS;
    static final int LISTS = 3;
    static final int WAYS = BITS + LISTS;

    static final int HOME = 1;
    static final int PLACE = 2;
    static final int ONLINE = 4;
    static final int KNOWN = 8;
    static final int KEPT_APART = 16;

    /** A skill among the facts: its number, the lowest and the highest level, and how rare it is. */
    static final int SKILL = 4;
    /** A place: the latitude in radians, the cosine of that, the longitude in degrees, and how far one goes, in kilometres. */
    static final int SPOT = 4;

    final long[] longs;
    final double[] spots;
    /** Where the facts of each begin: the skills, then the names that have no bit, each list with its length before it. */
    final int[] start;
    private int[] facts = new int[64];
    private int size;
    private final Map<String, Integer> skills = new HashMap<>();
    private final List<Map<String, Integer>> names = List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());
    private final Map<String, Integer> rarity;

    Rows(int helpers, Map<String, Integer> rarity) {
        this.longs = new long[helpers * LONGS];
        this.spots = new double[helpers * SPOT];
        this.start = new int[helpers];
        this.rarity = rarity;
    }

    /** @param keptApart there is somebody who is never to be proposed this helper */
    void add(int at, HelperProfile helper, boolean keptApart) {
        int row = at * LONGS;
        helper.availability().copyTo(longs, row);
        long person = helper.person() == null ? 0 : helper.person().hashCode();
        longs[row + WAYS] = person << 32 | ways(helper.place()) | (keptApart ? KEPT_APART : 0);
        double latitude = StrictMath.toRadians(helper.place().latitude());
        spots[at * SPOT] = latitude;
        spots[at * SPOT + 1] = StrictMath.cos(latitude);
        spots[at * SPOT + 2] = helper.place().longitude();
        spots[at * SPOT + 3] = helper.place().maxKm();
        start[at] = size;
        add(helper.skills().size() * SKILL);
        for (var skill : helper.skills()) add(skill);
        var lists = List.of(helper.languages(), helper.traits(), helper.interests());
        for (int list = 0; list < LISTS; list++) longs[row + BITS + list] = addAll(list, lists.get(list));
    }

    int fact(int at) {
        return facts[at];
    }

    long touch(int at) {
        return facts[start[at]] + longs[at * LONGS] + longs[at * LONGS + WAYS] + (long) spots[at * SPOT];
    }

    /** The number of a skill; -1 when nobody here has it. */
    int skill(String name) {
        return skills.getOrDefault(name, -1);
    }

    /** The number of a language (list 0), a trait (1) or an interest (2); -1 when nobody here has it. */
    int name(int list, String name) {
        return names.get(list).getOrDefault(name, -1);
    }

    static int ways(Place place) {
        return (place.atHome() ? HOME : 0) | (place.atPlace() ? PLACE : 0) | (place.online() ? ONLINE : 0) | (place.isKnown() ? KNOWN : 0);
    }

    private void add(SkillOffer offer) {
        add(numbered(skills, offer.skill()));
        add(offer.minLevel());
        add(offer.maxLevel());
        add(rarity.getOrDefault(offer.skill(), 0));
    }

    /** Returns the bits of those that have one; the others are added as facts. */
    private long addAll(int list, Collection<String> some) {
        long bits = 0;
        int length = size;
        add(0);
        for (var name : some) {
            int number = numbered(names.get(list), name);
            if (number < Long.SIZE) bits |= 1L << number;
            else add(number);
        }
        facts[length] = size - length - 1;
        return bits;
    }

    private static int numbered(Map<String, Integer> names, String name) {
        return names.computeIfAbsent(name, _ -> names.size());
    }

    private void add(int fact) {
        if (size == facts.length) facts = Arrays.copyOf(facts, size * 2);
        facts[size++] = fact;
    }
}
