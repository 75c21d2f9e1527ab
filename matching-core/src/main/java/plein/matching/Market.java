package plein.matching;

/**
 * What is left of a problem when the tiers are settled: only pairs within one level can be in a best plan. In level 0
 * every need is served and places may stay empty; in the other levels every place is taken, needs more urgent than the
 * level are all served, and those of the level's own tier may stay out. Scores decide the rest.
 */
final class Market {

    final int needs;
    final int helpers;
    /** Rows of the pairs that count; those of the problem itself when all do. */
    final int[] rowStart;
    final int[] columns;
    final short[] scores;
    final int[] places;
    /** Needs that may stay out, or null when none may. */
    final boolean[] mayStayOut;
    /** Helpers whose places must all be taken, or null when none must. */
    final boolean[] mustFill;
    /** The need takes part. */
    final boolean[] present;
    final byte[] helperLevels;
    /** Level of each need, or null when all are in level 0. */
    private final byte[] needLevels;

    final int lowest;
    final int highest;
    /** Per level the best score that those have, on average, who may stay out: there they have nothing left. */
    final int[] startAt = new int[Problem.TIERS + 1];

    private int[] columnStart;
    private int[] columnNeeds;
    private short[] columnScores;

    /**
     * @param level per helper the level, as {@link Tiers} found it
     * @param helperOf a matching that serves as many of each tier as can be
     */
    Market(Problem problem, byte[] level, int[] helperOf) {
        needs = problem.needs();
        helpers = problem.helpers();
        places = problem.usefulPlaces();
        present = new boolean[needs];
        helperLevels = level;
        boolean simple = true;
        for (byte each : level) simple &= each == 0;
        // the rows of confirmed needs are left out, or a place that comes down in price would draw them
        for (int helper : problem.fixed) simple &= helper < 0;
        if (simple) {
            rowStart = problem.rowStart;
            columns = problem.columns;
            scores = problem.scores;
            mayStayOut = null;
            mustFill = null;
            needLevels = null;
            for (int need = 0; need < needs; need++) present[need] = helperOf[need] >= 0 && !problem.isFixed(need);
        } else {
            mayStayOut = new boolean[needs];
            mustFill = new boolean[helpers];
            for (int helper = 0; helper < helpers; helper++) mustFill[helper] = level[helper] > 0;
            rowStart = new int[needs + 1];
            var levels = new byte[needs];
            needLevels = levels;
            for (int need = 0; need < needs; need++) {
                levels[need] = level(problem, need, helperOf[need] >= 0);
                present[need] = levels[need] >= 0;
                mayStayOut[need] = levels[need] == problem.tiers[need];
                rowStart[need + 1] = rowStart[need] + (present[need] ? count(problem, need, levels[need]) : 0);
            }
            columns = new int[rowStart[needs]];
            scores = new short[rowStart[needs]];
            for (int need = 0; need < needs; need++) if (present[need]) fill(problem, need, levels[need]);
        }
        if (!simple) startPrices();
        int low = Score.MAX;
        int high = 0;
        for (short score : scores) {
            low = Math.min(low, score);
            high = Math.max(high, score);
        }
        lowest = Math.min(low, high);
        highest = high;
    }

    private void startPrices() {
        var count = new int[startAt.length];
        var sum = new long[startAt.length];
        for (int need = 0; need < needs; need++) {
            if (!mayStayOut[need] || rowStart[need] == rowStart[need + 1]) continue;
            count[needLevels[need]]++;
            sum[needLevels[need]] += scores[rowStart[need]];
        }
        for (int level = 1; level < startAt.length; level++) if (count[level] > 0) startAt[level] = (int) (sum[level] / count[level]);
    }

    /** The level at which a need competes: where places are cheapest for it; -1 when even there they are above its tier. */
    private byte level(Problem problem, int need, boolean served) {
        if (problem.isFixed(need)) return -1;
        int cheapest = -1;
        for (int at = problem.rowStart[need]; at < problem.rowStart[need + 1]; at++) {
            byte level = helperLevels[problem.columns[at]];
            if (level == 0) return served ? (byte) 0 : -1;
            cheapest = Math.max(cheapest, level);
        }
        return (byte) (problem.tiers[need] <= cheapest ? cheapest : -1);
    }

    private int count(Problem problem, int need, byte level) {
        int count = 0;
        for (int at = problem.rowStart[need]; at < problem.rowStart[need + 1]; at++) if (helperLevels[problem.columns[at]] == level) count++;
        return count;
    }

    private void fill(Problem problem, int need, byte level) {
        int to = rowStart[need];
        for (int at = problem.rowStart[need]; at < problem.rowStart[need + 1]; at++) {
            if (helperLevels[problem.columns[at]] != level) continue;
            columns[to] = problem.columns[at];
            scores[to++] = problem.scores[at];
        }
    }

    boolean mustFill(int helper) {
        return mustFill != null && mustFill[helper];
    }

    boolean mayStayOut(int need) {
        return mayStayOut != null && mayStayOut[need];
    }

    int level(int need) {
        return needLevels == null ? 0 : needLevels[need];
    }

    int[] columnStart() {
        if (columnStart == null) turn();
        return columnStart;
    }

    int[] columnNeeds() {
        return columnNeeds;
    }

    short[] columnScores() {
        return columnScores;
    }

    /** The same pairs by helper; made only when somebody has to look from that side. */
    private void turn() {
        columnStart = new int[helpers + 1];
        for (int helper : columns) columnStart[helper + 1]++;
        for (int helper = 0; helper < helpers; helper++) columnStart[helper + 1] += columnStart[helper];
        var to = columnStart.clone();
        columnNeeds = new int[columns.length];
        columnScores = new short[columns.length];
        for (int need = 0; need < needs; need++) {
            for (int at = rowStart[need]; at < rowStart[need + 1]; at++) {
                columnNeeds[to[columns[at]]] = need;
                columnScores[to[columns[at]]++] = scores[at];
            }
        }
    }
}
