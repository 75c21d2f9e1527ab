package plein.matching;

import static java.lang.Math.addExact;
import static java.lang.Math.multiplyExact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No number that a problem can hold makes anything overflow, and nothing is rounded. */
class ProblemLimitsTest {

    private static final long MOST = Problem.MOST_NEEDS;

    @Test
    void pricesOfTheLargestProblemFitInALong() {
        var largest = new Problem(new String[Problem.MOST_NEEDS], null, null, null, null, null, null, null, null, null);
        long worth = addExact(largest.worthOfTier(1), Score.MAX);
        assertThat(largest.step()).isEqualTo(multiplyExact(4L * Score.MAX, MOST + 1));
        // a chain of moves through every need, each as much dearer as can be
        assertThat(multiplyExact(MOST, worth)).isPositive();
        // LivePlan: a tier is worth more than all scores together, and no search goes farther than what one need is worth
        assertThat(multiplyExact(MOST, 2L * Score.MAX)).isLessThan(1L << 40);
        assertThat(multiplyExact(4, addExact(multiplyExact(Problem.TIERS, 1L << 40), Score.MAX))).isPositive();
    }

    @Test
    void bidsInTheLargestAuctionFitInALong() {
        long unit = addExact(multiplyExact(2, MOST), 2);
        long whole = multiplyExact(Score.MAX + 1, unit);
        // each need outbids the one before it by all that a bid may rise, with the largest epsilon on top
        assertThat(multiplyExact(MOST, addExact(whole, whole))).isLessThan(Long.MAX_VALUE / 4);
        // Rounding keeps an offset below the unit in the upper half of a long
        assertThat(unit).isLessThan(Integer.MAX_VALUE);
    }

    @Test
    void oneNeedMoreIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Problem(new String[Problem.MOST_NEEDS + 1], null, null, null, null, null, null, null, null, null))
                .withMessageContaining("4000001 needs").withMessageContaining("at most 4000000");
    }

    @Test
    void aMillionNeedsAtBothEndsOfTheScaleAreProven() {
        var builder = Problem.builder();
        for (int need = 0; need < 1_000_000; need++) builder.need("n" + need, need % 2 == 0 ? 1 : Problem.TIERS, Integer.MAX_VALUE);
        for (int helper = 0; helper < 1_000_000; helper++) builder.helper("h" + helper, helper % 2);
        for (int need = 0; need < 1_000_000; need++) {
            builder.pair(need, need, need % 3 == 0 ? Score.MAX : 0);
            builder.pair(need, (need + 1) % 1_000_000, need % 5 == 0 ? 0 : Score.MAX);
        }
        var plan = Solver.exact().solve(builder.build()).verify();
        assertThat(plan.served(1)).isEqualTo(500_000);
        assertThat(plan.served(Problem.TIERS)).isZero();
    }

    @Test
    void placesWithoutEndTakeNoMoreRoomThanThereArePairs() {
        var builder = Problem.builder().need("a", 1, 0).need("b", 8, 0);
        for (int helper = 0; helper < 5_000; helper++) builder.helper("h" + helper, Integer.MAX_VALUE).pair(0, helper, helper).pair(1, helper, helper);
        var plan = Solver.exact().solve(builder.build()).verify();
        assertThat(plan.totalScore()).isEqualTo(4_999 + 4_999);
    }

    /** Whole numbers only, no clock, no chance: what is equal on paper is equal on every machine. */
    @Test
    void theSolverKnowsNoFractionsNoClockAndNoChance() throws IOException {
        var forbidden = Pattern.compile("\\b(float|double|Float|Double|Random|Math\\.random|nanoTime|currentTimeMillis|Locale|parallel\\w*Stream|identityHashMap)\\b");
        try (var files = Files.list(Path.of("src/main/java/plein/matching"))) {
            var sources = files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).hasSizeGreaterThan(15).allSatisfy(file -> {
                var code = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/|//[^\\n]*", "");
                assertThat(forbidden.matcher(code).results().map(found -> found.group()).toList()).as(file.getFileName().toString()).isEmpty();
            });
        }
    }
}
