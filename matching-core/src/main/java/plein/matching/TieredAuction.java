package plein.matching;

/**
 * Settles the tiers first, then the scores by auction, then the ties.
 *
 * <p>Cost: in practice little more than linear in the number of pairs (see docs/matching-figures.md). Demands: one long
 * and a few ints a place and a need, beside the problem itself; up to 2^30 needs. Sources: see {@link Tiers},
 * {@link Auction} and {@link Ties}.
 */
final class TieredAuction implements Solver {

    @Override
    public Plan solve(Problem problem) {
        var tiers = new Tiers(problem);
        var market = new Market(problem, tiers);
        var auction = new Auction(market, tiers.helperOf);
        var prices = auction.settle();
        for (int helper = 0; helper < prices.length; helper++) {
            if (market.places[helper] == 0) prices[helper] = problem.worthOfTier(1) + Score.MAX;
            else if (tiers.level[helper] > 0) prices[helper] += problem.worthOfTier(tiers.level[helper]);
        }
        var helperOf = auction.helperOf(problem);
        new Ties(problem, prices).settle(helperOf);
        return new Plan(problem, helperOf, prices);
    }
}
