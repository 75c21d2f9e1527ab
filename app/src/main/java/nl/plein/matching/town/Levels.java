package nl.plein.matching.town;

import java.util.List;
import java.util.Map;
import nl.plein.needs.Answers;

/**
 * School levels as rungs. Somebody who offers a level helps with that rung and those below it. Vocational education
 * (mbo) stands beside the ladder; the Dutch qualifications framework puts its highest diploma on the rung of havo
 * (NLQF 4), so that is where we put it.
 */
public class Levels {

    public static final int LOWEST = 1;
    public static final int HIGHEST = 4;

    private static final Map<String, Integer> RUNGS = Map.of("primary", 1, "vmbo", 2, "havo", 3, "mbo", 3, "vwo", 4);

    private Levels() {}

    static int rung(String level) {
        var rung = RUNGS.get(level);
        if (rung == null) throw new Unreadable("left-out.level");
        return rung;
    }

    /** What stands on this rung. */
    public static List<String> on(int rung) {
        return Answers.LEVELS.stream().filter(level -> RUNGS.get(level) == rung).toList();
    }
}
