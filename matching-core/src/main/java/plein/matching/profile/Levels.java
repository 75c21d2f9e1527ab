package plein.matching.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who offers a skill, as a set of bits for each range of levels. */
final class Levels {

    /** People think in a few ranges; who says it in yet another way is in a set with the others like that. */
    private static final int MOST_RANGES = 24;

    private final int words;
    private final Map<String, Map<SkillOffer, long[]>> ranges = new HashMap<>();
    private final Map<String, long[]> others = new HashMap<>();

    Levels(int words) {
        this.words = words;
    }

    void add(int at, SkillOffer offer) {
        var known = ranges.computeIfAbsent(offer.skill(), _ -> new LinkedHashMap<>());
        var set = known.get(offer);
        if (set == null && known.size() < MOST_RANGES) known.put(offer, set = new long[words]);
        if (set == null) set = others.computeIfAbsent(offer.skill(), _ -> new long[words]);
        set[at >> 6] |= 1L << at;
    }

    /** Those who meet one of these wishes, and perhaps some more. */
    List<long[]> meeting(List<SkillWish> wishes) {
        var sets = new ArrayList<long[]>();
        for (var wish : wishes) {
            ranges.getOrDefault(wish.skill(), Map.of()).forEach((offer, set) -> {
                if (offer.meets(wish)) sets.add(set);
            });
            if (others.containsKey(wish.skill())) sets.add(others.get(wish.skill()));
        }
        return sets;
    }
}
