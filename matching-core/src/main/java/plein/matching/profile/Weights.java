package plein.matching.profile;

/**
 * How much each term of the score counts beside the others; the alliance sets them.
 *
 * @param spares counts that a helper's rare skills stay free for those who ask them; plays a part only in a town that
 *               says what is rare
 */
public record Weights(int skills, int interests, int time, int distance, int language, int wishes, int spares) {

    public static final Weights DEFAULT = new Weights(30, 15, 15, 20, 10, 10);

    public Weights {
        for (int weight : new int[] {skills, interests, time, distance, language, wishes, spares}) {
            if (weight < 0) throw new IllegalArgumentException("a weight below 0");
        }
    }

    /** Sparing rare skills counts twice as much as the skills themselves: see the replay in the README. */
    public Weights(int skills, int interests, int time, int distance, int language, int wishes) {
        this(skills, interests, time, distance, language, wishes, 2 * skills);
    }
}
