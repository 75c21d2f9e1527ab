package plein.matching;

/**
 * Finds the best plan for a problem: as many needs of tier 1 as can be served; given that, of tier 2; and so on; given
 * all that, the largest total score; given that, those who wait longest. Every implementation finds the same needs to
 * serve, and every plan it returns carries the prices that prove it.
 */
public interface Solver {

    Plan solve(Problem problem);

    /** The one to use. */
    static Solver exact() {
        return new TieredAuction();
    }
}
