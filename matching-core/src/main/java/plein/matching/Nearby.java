package plein.matching;

import java.util.Arrays;

/**
 * Numbers needs and helpers anew, so that those who share candidates lie together in memory. By urgency and by id they lie
 * anywhere, and in a country every bid would wait for memory several times.
 *
 * <p>A walk breadth first from helper to helper (Cuthill and McKee, 1969): the needs whom this one suits best are met there,
 * their rows are copied while they are at hand, and whoever is new in those comes next. Where after some hundreds of needs most
 * in the rows are still strangers there are no neighbourhoods, and everybody keeps their number.
 *
 * <p>The new numbers depend on nothing but the problem, so that equal problems still have equal plans.
 */
final class Nearby {

    /** Needs from which on it pays; below, nearly all lies in the cache of the processor anyway. */
    static final int PAYS_FROM = 1 << 14;

    /** Needs after which a walk is given up where there are no neighbourhoods. */
    private static final int SAMPLE = 300;
    /** Room for the pairs of the sample, as a rule. */
    private static final int SAMPLE_PAIRS = 1 << 14;

    /** The same problem by the new numbers; the very same where all keep theirs. */
    final Problem problem;

    /** The old number for each new one. */
    private final int[] needs;
    private final int[] helpers;
    /** The new number of each helper. */
    private final int[] helperAt;

    private final int[] rowStart;
    private int[] columns;
    private short[] scores;
    private int needsMet;
    private int helpersMet;

    Nearby(Problem whole, int paysFrom) {
        needs = new int[whole.needs()];
        helpers = new int[whole.helpers()];
        helperAt = new int[helpers.length];
        rowStart = new int[needs.length + 1];
        problem = needs.length >= paysFrom && walk(whole) ? renumbered(whole) : whole;
        if (problem == whole) keepNumbers();
    }

    private void keepNumbers() {
        Arrays.setAll(needs, need -> need);
        Arrays.setAll(helpers, helper -> helper);
        Arrays.setAll(helperAt, helper -> helper);
    }

    /** Says whether there are neighbourhoods; only then it went on to the end. */
    private boolean walk(Problem whole) {
        columns = new int[Math.min(SAMPLE_PAIRS, whole.pairs())];
        scores = new short[columns.length];
        Arrays.fill(helperAt, -1);
        var guests = guests(whole);
        int visited = 0;
        for (int host : guests.helperOf) {
            if (host < 0) continue;
            meet(host);
            for (; visited < helpersMet; visited++) {
                for (int guest = guests.first[helpers[visited]]; guest >= 0; guest = guests.next[guest]) {
                    copy(whole, guest);
                    if (needsMet == SAMPLE && mostAreStrangers()) return false;
                }
            }
        }
        for (int need = 0; need < needs.length; need++) if (guests.helperOf[need] < 0) copy(whole, need);
        for (int helper = 0; helper < helpers.length; helper++) meet(helper);
        return true;
    }

    /** Not counting one in each row: along a street, too, every need has somebody new. */
    private boolean mostAreStrangers() {
        return helpersMet - needsMet > (rowStart[needsMet] - needsMet) / 2;
    }

    /** Each need at the helper who suits it best. */
    private static Holders guests(Problem whole) {
        var best = new int[whole.needs()];
        Arrays.fill(best, -1);
        var guests = new Holders(best, whole.helpers());
        for (int need = best.length - 1; need >= 0; need--) {
            if (whole.rowStart[need] < whole.rowStart[need + 1]) guests.join(need, whole.columns[whole.rowStart[need]]);
        }
        return guests;
    }

    private void meet(int helper) {
        if (helperAt[helper] >= 0) return;
        helperAt[helper] = helpersMet;
        helpers[helpersMet++] = helper;
    }

    private void copy(Problem whole, int need) {
        int to = rowStart[needsMet];
        if (to + whole.rowStart[need + 1] - whole.rowStart[need] > columns.length) {
            columns = Arrays.copyOf(columns, whole.pairs());
            scores = Arrays.copyOf(scores, whole.pairs());
        }
        for (int at = whole.rowStart[need], end = whole.rowStart[need + 1]; at < end; at++) {
            int helper = whole.columns[at];
            meet(helper);
            columns[to] = helperAt[helper];
            scores[to++] = whole.scores[at];
        }
        needs[needsMet++] = need;
        rowStart[needsMet] = to;
    }

    private Problem renumbered(Problem whole) {
        var needIds = new String[needs.length];
        var tiers = new byte[needs.length];
        var waitingDays = new int[needs.length];
        var fixedScores = new int[needs.length];
        for (int need = 0; need < needs.length; need++) {
            needIds[need] = whole.needIds[needs[need]];
            tiers[need] = whole.tiers[needs[need]];
            waitingDays[need] = whole.waitingDays[needs[need]];
            fixedScores[need] = whole.fixedScores[needs[need]];
        }
        var helperIds = new String[helpers.length];
        var capacities = new int[helpers.length];
        for (int helper = 0; helper < helpers.length; helper++) {
            helperIds[helper] = whole.helperIds[helpers[helper]];
            capacities[helper] = whole.capacities[helpers[helper]];
        }
        return new Problem(needIds, tiers, waitingDays, helperIds, capacities, rowStart, columns, scores, renumbered(whole.fixed), fixedScores);
    }

    /** Who has whom, by the new numbers. */
    int[] renumbered(int[] helperOf) {
        var renumbered = new int[needs.length];
        for (int need = 0; need < needs.length; need++) {
            int helper = helperOf[needs[need]];
            renumbered[need] = helper < 0 ? helper : helperAt[helper];
        }
        return renumbered;
    }

    byte[] renumbered(byte[] levels) {
        var renumbered = new byte[helpers.length];
        for (int helper = 0; helper < helpers.length; helper++) renumbered[helper] = levels[helpers[helper]];
        return renumbered;
    }

    /** Who has whom, by the old numbers. */
    int[] original(int[] helperOf) {
        var original = new int[needs.length];
        for (int need = 0; need < needs.length; need++) original[needs[need]] = helperOf[need] < 0 ? helperOf[need] : helpers[helperOf[need]];
        return original;
    }

    long[] original(long[] prices) {
        var original = new long[helpers.length];
        for (int helper = 0; helper < helpers.length; helper++) original[helpers[helper]] = prices[helper];
        return original;
    }
}
