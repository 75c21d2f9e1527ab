package nl.plein.needs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The schools of the Netherlands, from low to high, as somebody asks help for and somebody gives it. Whoever helps on
 * one of them helps on the rungs below it too. Vocational education stands under havo: its highest diploma is on the
 * same step of the Dutch qualifications framework (NLQF 4), but who went there was not taught what havo teaches.
 */
public enum SchoolLevel {
    PRIMARY(1, "0-11", "12-15"),
    /** Special education, primary or secondary, until 20. */
    SPECIAL(1, "0-11", "12-15", "16-17", "18-29"),
    /** Praktijkonderwijs, until 18 or a little after. */
    PRACTICAL(2, "12-15", "16-17", "18-29"),
    VMBO(3, "0-11", "12-15", "16-17", "18-29", "30-66", "67-120"),
    MBO(4, "12-15", "16-17", "18-29", "30-66", "67-120"),
    HAVO(5, "0-11", "12-15", "16-17", "18-29", "30-66", "67-120"),
    VWO(6, "0-11", "12-15", "16-17", "18-29", "30-66", "67-120"),
    HBO(7, "16-17", "18-29", "30-66", "67-120"),
    WO(8, "16-17", "18-29", "30-66", "67-120");

    /** What somebody chooses who does not know it. */
    public static final String UNKNOWN = "unknown";

    /** What somebody chooses who learns one subject higher than another. */
    public static final String BY_TOPIC = "by-topic";

    private final int rung;
    private final Set<String> ages;

    SchoolLevel(int rung, String... ages) {
        this.rung = rung;
        this.ages = Set.of(ages);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int rung() {
        return rung;
    }

    /** Keys of all of them, from low to high. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(SchoolLevel::key).toList();
    }

    /** Keys of those that somebody of this age can go to; of all of them when the age is not known. */
    public static List<String> forAge(String ageGroup) {
        return Arrays.stream(values())
                .filter(level -> ageGroup.isEmpty() || level.ages.contains(ageGroup))
                .map(SchoolLevel::key)
                .toList();
    }
}
