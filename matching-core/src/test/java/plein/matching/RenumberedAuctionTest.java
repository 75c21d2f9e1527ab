package plein.matching;

/** The same promises where neighbours are laid together, which otherwise only large towns have. */
class RenumberedAuctionTest extends SolverContract {

    @Override
    Solver solver() {
        return new TieredAuction(0);
    }
}
