package plein.matching;

class ShortestPathsTest extends SolverContract {

    @Override
    Solver solver() {
        return new ShortestPaths();
    }
}
