package plein.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Others, who solved such problems for decades, come to the same total. */
class JudgesTest {

    @ParameterizedTest
    @EnumSource
    void orToolsFindsNothingBetter(Families family) {
        for (int seed = 0; seed < 20; seed++) {
            agree(family.problem(50 + 20 * seed, 3 + seed % 14, seed));
            agree(Varied.of(family, 50 + 20 * seed, 3 + seed % 14, seed));
        }
        agree(family.problem(1_500, 12, 77));
    }

    @ParameterizedTest
    @EnumSource
    void orToolsFindsNothingBetterForTwentyThousand(Families family) {
        agree(family.problem(4_000, 5, 4));
        // OR-Tools takes longest by far over one chain of twenty thousand
        agree(family.problem(family == Families.CHAINS ? 7_000 : 20_000, 3, 5));
        agree(Varied.of(family, 10_000, 4, 2));
    }

    @ParameterizedTest
    @EnumSource
    void shortestPathsServeTheSameNeeds(Families family) {
        for (int seed = 0; seed < 30; seed++) {
            var problem = Varied.of(family, 40 + 10 * seed, 2 + seed % 9, 1000 + seed).build();
            var fast = new TieredAuction().solve(problem).verify();
            var slow = new ShortestPaths().solve(problem).verify();
            assertThat(OrTools.worth(fast)).isEqualTo(OrTools.worth(slow));
            for (int need = 0; need < problem.needs(); need++) {
                assertThat(fast.isServed(need)).as("%s %s need %s", family, seed, need).isEqualTo(slow.isServed(need));
            }
        }
    }

    private static void agree(Problem problem) {
        var plan = new TieredAuction().solve(problem).verify();
        assertThat(OrTools.worth(plan)).isEqualTo(OrTools.minCostFlow(problem).worth());
    }

    private static void agree(Varied varied) {
        var plan = new TieredAuction().solve(varied.build()).verify();
        long confirmed = 0;
        for (int need = 0; need < plan.problem().needs(); need++) {
            if (plan.problem().isFixed(need)) confirmed += plan.problem().worthOfTier(plan.problem().tier(need)) + plan.score(need);
        }
        assertThat(OrTools.worth(plan) - confirmed).isEqualTo(OrTools.minCostFlow(varied.rest()).worth());
    }
}
