package plein.matching;

/**
 * Tries everything: the judge of last resort, for up to some seven needs. Compares plans by the words of the promise
 * (tier by tier, then the total score, then who waits longest) and shares no arithmetic with the solvers.
 */
final class BruteForce {

    private final Problem problem;
    private final int[] helperOf;
    private final int[] free;
    private int[] best;

    BruteForce(Problem problem) {
        this.problem = problem;
        this.helperOf = problem.fixed.clone();
        this.free = problem.freePlaces();
        tryFrom(0);
    }

    int[] best() {
        return best;
    }

    private void tryFrom(int need) {
        if (need == helperOf.length) {
            if (best == null || isBetter(helperOf, best)) best = helperOf.clone();
            return;
        }
        tryFrom(need + 1, need);
    }

    private void tryFrom(int following, int need) {
        if (!problem.isFixed(need)) {
            for (int at = problem.rowStart(need); at < problem.rowEnd(need); at++) {
                int helper = problem.helperAt(at);
                if (free[helper] == 0) continue;
                free[helper]--;
                helperOf[need] = helper;
                tryFrom(following);
                helperOf[need] = -1;
                free[helper]++;
            }
        }
        tryFrom(following);
    }

    private boolean isBetter(int[] one, int[] other) {
        for (int tier = 1; tier <= Problem.TIERS; tier++) {
            int difference = served(one, tier) - served(other, tier);
            if (difference != 0) return difference > 0;
        }
        long difference = score(one) - score(other);
        if (difference != 0) return difference > 0;
        for (int need = 0; need < one.length; need++) {
            if (one[need] >= 0 != other[need] >= 0) return one[need] >= 0;
        }
        return false;
    }

    private int served(int[] plan, int tier) {
        int served = 0;
        for (int need = 0; need < plan.length; need++) if (plan[need] >= 0 && problem.tier(need) == tier) served++;
        return served;
    }

    private long score(int[] plan) {
        long score = 0;
        for (int need = 0; need < plan.length; need++) {
            for (int at = problem.rowStart(need); at < problem.rowEnd(need); at++) {
                if (problem.helperAt(at) == plan[need]) score += problem.scoreAt(at);
            }
        }
        return score;
    }
}
