package plein.matching;

/**
 * Needs, helpers and the pairs that are possible between them, numbered once and kept in compressed rows.
 *
 * <p>The numbering is canonical: needs by tier, then longest waiting, then id; helpers by id. Whatever the order in which
 * they were added, the same problem has the same numbers, so that the same plan comes out.
 */
public final class Problem {

    /** The least urgent tier; 1 is the most urgent. */
    public static final int TIERS = 8;
    /** With this many no sum of prices can overflow; see ProblemLimitsTest for the sums. */
    public static final int MOST_NEEDS = 4_000_000;

    final String[] needIds;
    final byte[] tiers;
    final int[] waitingDays;
    final String[] helperIds;
    final int[] capacities;

    /**
     * Row of need n: positions rowStart[n] (inclusive) to rowStart[n + 1] (exclusive) in columns and scores, the best score
     * first, equals in the order of the helpers.
     */
    final int[] rowStart;
    final int[] columns;
    final short[] scores;

    /** The helper that is confirmed for a need, or -1. */
    final int[] fixed;
    final int[] fixedScores;

    Problem(String[] needIds, byte[] tiers, int[] waitingDays, String[] helperIds, int[] capacities,
            int[] rowStart, int[] columns, short[] scores, int[] fixed, int[] fixedScores) {
        if (needIds.length > MOST_NEEDS) throw new IllegalArgumentException(needIds.length + " needs; at most " + MOST_NEEDS + " can be matched at once");
        this.needIds = needIds;
        this.tiers = tiers;
        this.waitingDays = waitingDays;
        this.helperIds = helperIds;
        this.capacities = capacities;
        this.rowStart = rowStart;
        this.columns = columns;
        this.scores = scores;
        this.fixed = fixed;
        this.fixedScores = fixedScores;
    }

    public static ProblemBuilder builder() {
        return new ProblemBuilder();
    }

    public int needs() {
        return needIds.length;
    }

    public int helpers() {
        return helperIds.length;
    }

    public int pairs() {
        return columns.length;
    }

    public String needId(int need) {
        return needIds[need];
    }

    public int tier(int need) {
        return tiers[need];
    }

    public int waitingDays(int need) {
        return waitingDays[need];
    }

    public String helperId(int helper) {
        return helperIds[helper];
    }

    public int capacity(int helper) {
        return capacities[helper];
    }

    /** First position of the need's row of pairs. */
    public int rowStart(int need) {
        return rowStart[need];
    }

    /** Position after the last one of the need's row. */
    public int rowEnd(int need) {
        return rowStart[need + 1];
    }

    public int helperAt(int position) {
        return columns[position];
    }

    public int scoreAt(int position) {
        return scores[position];
    }

    public boolean isFixed(int need) {
        return fixed[need] >= 0;
    }

    /** Places of each helper that are not taken by confirmed pairs. */
    int[] freePlaces() {
        var free = capacities.clone();
        for (int helper : fixed) if (helper >= 0) free[helper]--;
        return free;
    }

    /** The same, without places that nobody could ever take: a helper has one more than candidates at most. */
    int[] usefulPlaces() {
        var useful = freePlaces();
        long places = 0;
        for (int each : useful) places += each;
        if (places <= (long) pairs() + useful.length) return useful;
        var candidates = new int[useful.length];
        for (int helper : columns) candidates[helper]++;
        for (int helper = 0; helper < useful.length; helper++) useful[helper] = Math.min(useful[helper], candidates[helper] + 1);
        return useful;
    }

    /** Position of the pair in the need's row, or -1. */
    int position(int need, int helper) {
        for (int at = rowStart[need]; at < rowStart[need + 1]; at++) if (columns[at] == helper) return at;
        return -1;
    }

    /**
     * What serving a need of this tier is worth above its score.
     *
     * <p>The sets of needs that can be served together form a transversal matroid. In a matroid every strictly decreasing
     * row of weights leads to the same, lexicographically best, set; 8 steps for tier 1 down to 1 step for tier 8 will
     * do. Only a step must be worth more than all scores together can change, and that is far from overflow: a million
     * needs make a step of 4e10, and no sum of steps along a path of a million needs exceeds 4e17.
     */
    public long worthOfTier(int tier) {
        return (TIERS + 1 - tier) * step();
    }

    /** More than twice what the scores of all needs together can amount to, so that prices of both kinds never mix. */
    public long step() {
        return 4L * Score.MAX * (needIds.length + 1L);
    }
}
