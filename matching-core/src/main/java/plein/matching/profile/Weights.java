package plein.matching.profile;

/** How much each term of the score counts beside the others; the alliance sets them. */
public record Weights(int skills, int interests, int time, int distance, int language, int wishes) {

    public static final Weights DEFAULT = new Weights(30, 15, 15, 20, 10, 10);

    public Weights {
        if (Math.min(Math.min(Math.min(skills, interests), Math.min(time, distance)), Math.min(language, wishes)) < 0) {
            throw new IllegalArgumentException("a weight below 0");
        }
    }
}
