package plein.matching;

class TieredAuctionTest extends SolverContract {

    @Override
    Solver solver() {
        return new TieredAuction();
    }
}
