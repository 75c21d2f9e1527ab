package plein.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import plein.matching.replay.History;

/** A real town at several moments, by three judges. */
class HistoryTest {

    @Test
    void theSampleIsMatchedExactly() throws IOException {
        exact(RealHistory.sample());
    }

    @Test
    void soIsTheWholeHistory() throws IOException {
        exact(RealHistory.whole());
    }

    private static void exact(History history) {
        for (int quarters = 1; quarters <= 4; quarters++) {
            var problem = RealHistory.afterQuarters(history, quarters);
            var plan = Solver.exact().solve(problem).verify();
            assertThat(OrTools.worth(plan)).isEqualTo(OrTools.minCostFlow(problem).worth());
            var slow = new ShortestPaths().solve(problem).verify();
            for (int need = 0; need < problem.needs(); need++) assertThat(plan.isServed(need)).as(problem.needId(need)).isEqualTo(slow.isServed(need));
            assertThat(plan.served()).isPositive();
        }
    }
}
