package nl.plein.directory.rank;

import java.time.LocalDate;

/** Turns signs into one number; and whoever has the same number takes turns, another one in front each day. */
public final class Rank {

    private static final double WORDS = 1.0;
    private static final double NEAR = 0.35;
    private static final double ROOM = 0.1;
    private static final double CONFIRMED = 0.2;

    /** At this distance being near counts half. */
    private static final double HALF_WAY = 4;

    /** Smaller differences are no reason to be in front: then it is as good, and they take turns. */
    private static final double STEP = 0.01;

    private Rank() {}

    /** The more the better, in whole steps. */
    public static int steps(Signs signs) {
        var score = WORDS * signs.words()
                + NEAR * nearness(signs.kilometres())
                + (signs.full() ? 0 : ROOM)
                + (signs.confirmed() ? CONFIRMED : 0);
        return (int) Math.round(score / STEP);
    }

    private static double nearness(double kilometres) {
        return Double.isNaN(kilometres) ? 0 : HALF_WAY / (HALF_WAY + kilometres);
    }

    /**
     * A number by which those of the same step are ordered, fair over the days.
     *
     * @param listing a number that belongs to the listing and says nothing about it
     */
    public static long turn(long listing, LocalDate day) {
        // the finaliser of splitmix64: every bit of the day changes every bit of the number
        var mixed = listing ^ day.toEpochDay() * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
