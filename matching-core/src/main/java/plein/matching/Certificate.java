package plein.matching;

/**
 * Checks a plan by linear programming duality, in one pass over the pairs, without knowing how the plan was made.
 *
 * <p>Let every place at a helper have a price of at least 0, and 0 where a place is left over. If every served need has
 * the helper that leaves it most (worth minus price, and not less than 0), and no need without a helper could have
 * anything left with any, then no plan whatever is worth more: of any plan, each need gets at most what it has left
 * here, and each place brings at most its price. See Shapley and Shubik, "The assignment game I: the core" (1971).
 */
record Certificate(Problem problem, int[] helperOf, long[] prices) {

    void check() {
        checkPlaces();
        for (int need = 0; need < problem.needs(); need++) if (!problem.isFixed(need)) checkNeed(need);
    }

    private void checkPlaces() {
        var left = problem.capacities.clone();
        for (int need = 0; need < helperOf.length; need++) {
            if (problem.isFixed(need) && helperOf[need] != problem.fixed[need]) wrong("confirmed pair changed", need);
            if (helperOf[need] >= 0 && --left[helperOf[need]] < 0) wrong("more than the helper's capacity", need);
        }
        for (int helper = 0; helper < left.length; helper++) {
            if (prices[helper] < 0 || left[helper] > 0 && prices[helper] != 0) {
                throw new IllegalStateException("price of helper " + problem.helperId(helper) + " proves nothing");
            }
        }
    }

    private void checkNeed(int need) {
        long most = Long.MIN_VALUE;
        long own = Long.MIN_VALUE;
        int helper = helperOf[need];
        for (int at = problem.rowStart[need], end = problem.rowStart[need + 1]; at < end; at++) {
            long left = problem.scores[at] - prices[problem.columns[at]];
            if (left > most) most = left;
            if (problem.columns[at] == helper) own = left;
        }
        long worth = problem.worthOfTier(problem.tiers[need]);
        if (helper < 0) {
            if (most > -worth) wrong("could have been served", need);
        } else {
            if (own == Long.MIN_VALUE) wrong("matched with a helper who is no candidate", need);
            if (own < most || own < -worth) wrong("a better plan may exist", need);
        }
    }

    private void wrong(String what, int need) {
        throw new IllegalStateException("plan is not proven, need " + problem.needId(need) + ": " + what);
    }
}
