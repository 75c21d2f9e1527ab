package plein.matching.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The helpers of one kind in numbers, a row of sixteen longs each, one after another in memory. Every name has a number, so that
 * nothing but numbers is compared: the first sixty-four languages, traits, interests and skills are a bit each, and the rest
 * is in a list. The same skill at other levels is another skill here.
 */
final class Rows {

    /** What is in a row: the week; the names as bits; the hash of the person above the ways to meet; the place. */
    static final int LONGS = 16;
    static final int BITS = Availability.LONGS;
    static final int LANGUAGES = 0;
    static final int TRAITS = 1;
    static final int INTERESTS = 2;
    static final int SKILLS = 3;
    static final int LISTS = 4;
    static final int WAYS = BITS + LISTS;
    /** The latitude in radians, the cosine of that, the longitude in degrees, and how far one goes, in kilometres. */
    private static final int LATITUDE = WAYS + 1;
    private static final int COSINE = WAYS + 2;
    private static final int LONGITUDE = WAYS + 3;
    private static final int FAR = WAYS + 4;

    static final int HOME = 1;
    static final int PLACE = 2;
    static final int ONLINE = 4;
    static final int KNOWN = 8;

    private final long[] longs;
    /** Where the names of each begin that have no bit: four lists, each with its length before it. */
    private final int[] start;
    private int[] others = new int[64];
    private int size;
    private final List<Map<Object, Integer>> names = List.of(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    private final Map<String, List<SkillOffer>> offers = new HashMap<>();
    private int[] rarities = new int[64];
    private final Map<String, Integer> rarity;

    Rows(int helpers, Map<String, Integer> rarity) {
        this.longs = new long[Math.multiplyExact(helpers, LONGS)];
        this.start = new int[helpers];
        this.rarity = rarity;
    }

    void add(int at, HelperProfile helper) {
        int row = at * LONGS;
        helper.availability().copyTo(longs, row);
        long person = helper.person() == null ? 0 : helper.person().hashCode();
        longs[row + WAYS] = person << 32 | ways(helper.place());
        double latitude = StrictMath.toRadians(helper.place().latitude());
        longs[row + LATITUDE] = Double.doubleToRawLongBits(latitude);
        longs[row + COSINE] = Double.doubleToRawLongBits(StrictMath.cos(latitude));
        longs[row + LONGITUDE] = Double.doubleToRawLongBits(helper.place().longitude());
        longs[row + FAR] = helper.place().maxKm();
        start[at] = size;
        for (var offer : helper.skills()) number(offer);
        var lists = List.of(helper.languages(), helper.traits(), helper.interests(), helper.skills());
        for (int list = 0; list < LISTS; list++) longs[row + BITS + list] = addAll(list, lists.get(list));
    }

    long get(int at, int field) {
        return longs[at * LONGS + field];
    }

    double latitude(int at) {
        return Double.longBitsToDouble(get(at, LATITUDE));
    }

    double cosine(int at) {
        return Double.longBitsToDouble(get(at, COSINE));
    }

    double longitude(int at) {
        return Double.longBitsToDouble(get(at, LONGITUDE));
    }

    long far(int at) {
        return get(at, FAR);
    }

    /** Reads something of every line of memory that the row lies in. */
    long touch(int at) {
        return get(at, 0) + get(at, WAYS) + get(at, FAR);
    }

    /** The number of a language, a trait or an interest; -1 when nobody here has it. */
    int name(int list, Object name) {
        return names.get(list).getOrDefault(name, -1);
    }

    /** The numbers of all skills that meet a wish. */
    int[] meeting(SkillWish wish) {
        return offers.getOrDefault(wish.skill(), List.of()).stream().filter(offer -> offer.meets(wish)).mapToInt(offer -> name(SKILLS, offer)).toArray();
    }

    int rarity(int skill) {
        return rarities[skill];
    }

    /** Where in the list of names without a bit those of this list begin, after how many there are. */
    int othersFrom(int at, int list) {
        int from = start[at];
        for (int i = 0; i < list; i++) from += 1 + others[from];
        return from;
    }

    int other(int at) {
        return others[at];
    }

    static int ways(Place place) {
        return (place.atHome() ? HOME : 0) | (place.atPlace() ? PLACE : 0) | (place.online() ? ONLINE : 0) | (place.isKnown() ? KNOWN : 0);
    }

    private void number(SkillOffer offer) {
        if (names.get(SKILLS).containsKey(offer)) return;
        int number = numbered(names.get(SKILLS), offer);
        offers.computeIfAbsent(offer.skill(), _ -> new ArrayList<>()).add(offer);
        if (number == rarities.length) rarities = Arrays.copyOf(rarities, number * 2);
        rarities[number] = rarity.getOrDefault(offer.skill(), 0);
    }

    /** Returns the bits of those that have one; the others are listed. */
    private long addAll(int list, Collection<?> some) {
        long bits = 0;
        int length = size;
        add(0);
        for (var name : some) {
            int number = numbered(names.get(list), name);
            if (number < Long.SIZE) bits |= 1L << number;
            else add(number);
        }
        others[length] = size - length - 1;
        return bits;
    }

    private static int numbered(Map<Object, Integer> names, Object name) {
        return names.computeIfAbsent(name, _ -> names.size());
    }

    private void add(int number) {
        if (size == others.length) others = Arrays.copyOf(others, size * 2);
        others[size++] = number;
    }
}
