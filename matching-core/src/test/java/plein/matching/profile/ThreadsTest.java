package plein.matching.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThreadsTest {

    @Test
    void theNumberOfThreadsDoesNotChangeThePlanItsPricesOrItsReasons() {
        for (int seed = 0; seed < 6; seed++) {
            var town = ATown.of(150, 130, seed);
            var alone = with(1, () -> told(town));
            assertThat(with(2, () -> told(town))).isEqualTo(alone);
            assertThat(with(8, () -> told(town))).isEqualTo(alone);
        }
    }

    /** Everything that comes out, of all pairs and of a few with the prices asking for more. */
    private static List<Object> told(Town town) {
        var result = Matching.of(town).propose();
        var cut = Matching.cut(town, 3, 20, 10_000).solve();
        var prices = IntStream.range(0, town.helpers().size()).mapToLong(result.plan()::price).boxed().toList();
        return List.of(result.matched(), result.unmatched(), prices, cut.plan().pairs(), cut.cut());
    }

    private static <T> T with(int threads, Callable<T> work) {
        try (var pool = new ForkJoinPool(threads)) {
            return pool.submit(work).join();
        }
    }
}
