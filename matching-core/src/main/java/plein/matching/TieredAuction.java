package plein.matching;

/**
 * Settles the tiers first, then the scores by auction, then the ties.
 *
 * <p>Cost: in practice little more than linear in the number of pairs (see docs/matching-figures.md). Demands: one long
 * and a few ints a place and a need, beside the problem itself, and the pairs once more where {@link Nearby} lays
 * neighbours together; up to 2^30 needs. Sources: see {@link Tiers}, {@link Nearby}, {@link Auction} and {@link Ties}.
 */
final class TieredAuction implements Solver {

    private final int renumbersFrom;

    TieredAuction() {
        this(Nearby.PAYS_FROM);
    }

    /** @param renumbersFrom needs from which on neighbours are laid together */
    TieredAuction(int renumbersFrom) {
        this.renumbersFrom = renumbersFrom;
    }

    @Override
    public Plan solve(Problem problem) {
        var tiers = new Tiers(problem);
        var nearby = new Nearby(problem, renumbersFrom);
        var start = nearby.renumbered(tiers.helperOf);
        var market = new Market(nearby.problem, nearby.renumbered(tiers.level), start);
        var auction = new Auction(market, start);
        var prices = nearby.original(withLevels(auction.settle(), market, problem));
        var helperOf = nearby.original(auction.helperOf(nearby.problem));
        new Ties(problem, prices).settle(helperOf);
        return new Plan(problem, helperOf, prices);
    }

    /** Prices that keep the levels apart, and nobody at helpers without a place. */
    private static long[] withLevels(long[] prices, Market market, Problem problem) {
        for (int helper = 0; helper < prices.length; helper++) {
            int level = market.helperLevels[helper];
            if (market.places[helper] == 0) prices[helper] = problem.worthOfTier(1) + Score.MAX;
            else if (level > 0) prices[helper] += problem.worthOfTier(level);
        }
        return prices;
    }
}
