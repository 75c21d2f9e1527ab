package nl.plein.matching.town;

import java.util.Arrays;
import java.util.List;
import nl.plein.needs.SchoolLevel;

/** School levels as rungs. Somebody who offers a level helps with that rung and those below it. */
public class Levels {

    public static final int LOWEST = 1;
    public static final int HIGHEST = SchoolLevel.WO.rung();

    /** What matching-core takes for a level that does not matter. */
    private static final int ANY = 0;

    private Levels() {}

    /** Who does not know the level is helped by whoever knows the subject; the first talk tells more. */
    static int asked(String level) {
        return level.isEmpty() || level.equals(SchoolLevel.UNKNOWN) ? ANY : rung(level);
    }

    /** Who does not know how high they can help begins where nobody is taught wrong things. */
    static int offered(String level) {
        return level.equals(SchoolLevel.UNKNOWN) ? LOWEST : rung(level);
    }

    private static int rung(String level) {
        return Arrays.stream(SchoolLevel.values())
                .filter(known -> known.key().equals(level))
                .findFirst()
                .orElseThrow(() -> new Unreadable("left-out.level"))
                .rung();
    }

    /** What stands on this rung. */
    public static List<String> on(int rung) {
        return Arrays.stream(SchoolLevel.values())
                .filter(level -> level.rung() == rung)
                .map(SchoolLevel::key)
                .toList();
    }
}
