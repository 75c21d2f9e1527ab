package nl.plein.matching.town;

import java.util.Map;

/**
 * School levels as rungs. Somebody who offers a level helps with that rung and those below it. Vocational education
 * (mbo) stands beside the ladder; the Dutch qualifications framework puts its highest diploma on the rung of havo
 * (NLQF 4), so that is where we put it.
 */
class Levels {

    static final int LOWEST = 1;

    private static final Map<String, Integer> RUNGS = Map.of("primary", 1, "vmbo", 2, "havo", 3, "mbo", 3, "vwo", 4);

    private Levels() {}

    static int rung(String level) {
        var rung = RUNGS.get(level);
        if (rung == null) throw new Unreadable("left-out.level");
        return rung;
    }
}
