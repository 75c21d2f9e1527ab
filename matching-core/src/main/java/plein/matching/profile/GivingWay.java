package plein.matching.profile;

import plein.matching.Plan;
import plein.matching.Problem;

/**
 * Who would lose a place if a helper were asked for one more: at the end of any chain of moves, the least urgent need, or
 * nobody where a place is still free.
 */
final class GivingWay {

    private static final int NOBODY = Problem.TIERS + 1;

    private final Plan plan;
    private final Problem problem;
    /** Per helper the tier of that need; 0 when all places are confirmed or there are none. */
    private final int[] tiers;
    private final int[] queue;
    private final int[] columnStart;
    private final int[] columnNeeds;

    GivingWay(Plan plan) {
        this.plan = plan;
        this.problem = plan.problem();
        this.tiers = new int[problem.helpers()];
        this.queue = new int[problem.helpers()];
        this.columnStart = new int[problem.helpers() + 1];
        this.columnNeeds = new int[problem.pairs()];
        turn();
        var left = new int[problem.helpers()];
        for (int helper = 0; helper < left.length; helper++) left[helper] = problem.capacity(helper);
        for (int need = 0; need < problem.needs(); need++) {
            if (!plan.isServed(need)) continue;
            int helper = plan.helperOf(need);
            left[helper]--;
            if (!problem.isFixed(need)) tiers[helper] = Math.max(tiers[helper], problem.tier(need));
        }
        for (int helper = 0; helper < left.length; helper++) if (left[helper] > 0) tiers[helper] = NOBODY;
        for (int tier = NOBODY; tier > 0; tier--) spread(tier);
    }

    /** Whether one more could be served here without leaving out anybody as urgent as this tier. */
    boolean makesRoom(int helper, int tier) {
        return tiers[helper] > tier;
    }

    /** The candidates of each helper. */
    private void turn() {
        for (int at = 0; at < columnNeeds.length; at++) columnStart[problem.helperAt(at) + 1]++;
        for (int helper = 0; helper < tiers.length; helper++) columnStart[helper + 1] += columnStart[helper];
        var next = columnStart.clone();
        for (int need = 0; need < problem.needs(); need++) {
            for (int at = problem.rowStart(need); at < problem.rowEnd(need); at++) columnNeeds[next[problem.helperAt(at)]++] = need;
        }
    }

    /** Whoever could move to a helper that makes room, makes room in turn. */
    private void spread(int tier) {
        int tail = 0;
        for (int helper = 0; helper < tiers.length; helper++) if (tiers[helper] == tier) queue[tail++] = helper;
        for (int head = 0; head < tail; head++) {
            for (int at = columnStart[queue[head]]; at < columnStart[queue[head] + 1]; at++) {
                int need = columnNeeds[at];
                if (!plan.isServed(need) || problem.isFixed(need) || tiers[plan.helperOf(need)] >= tier) continue;
                tiers[plan.helperOf(need)] = tier;
                queue[tail++] = plan.helperOf(need);
            }
        }
    }
}
