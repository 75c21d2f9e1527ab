package plein.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What fairness means, on seeded random problems of every shape, with confirmed pairs and helpers who are full. */
class FairnessTest {

    @ParameterizedTest
    @EnumSource
    void moreUrgencyNeverCostsANeedItsPlace(Families family) {
        for (int seed = 0; seed < 60; seed++) {
            var random = new SplittableRandom(seed);
            var varied = Varied.of(family, 40, 1 + seed % 6, seed);
            var tiers = varied.parts().tiers();
            var plan = solve(varied);
            for (int need = seed % 4; need < tiers.size(); need += 4) {
                int tier = tiers.get(need);
                if (tier == 1 || plan.helperOf("n" + need).isEmpty()) continue;
                tiers.set(need, 1 + random.nextInt(tier - 1));
                assertThat(solve(varied).helperOf("n" + need)).as("%s %s n%s", family, seed, need).isPresent();
                tiers.set(need, tier);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneHelperMoreServesNoTierLessUnlessAMoreUrgentOneMore(Families family) {
        for (int seed = 0; seed < 300; seed++) {
            var random = new SplittableRandom(seed);
            var varied = Varied.of(family, 40, 1 + seed % 6, seed);
            var parts = varied.parts();
            var before = solve(varied);
            int helper = parts.capacities().size();
            parts.capacities().add(1 + random.nextInt(3));
            for (int need = seed % 7; need < parts.tiers().size(); need += 7) parts.pairs().add(new int[] {need, helper, random.nextInt(10_001)});
            var after = solve(varied);
            for (int tier = 1; tier <= Problem.TIERS; tier++) {
                if (after.served(tier) > before.served(tier)) break;
                assertThat(after.served(tier)).as("%s %s tier %s", family, seed, tier).isEqualTo(before.served(tier));
            }
        }
    }

    /** Freed by any chain of moves: whoever holds the place goes to another, whose holder goes to yet another, and so on. */
    @ParameterizedTest
    @EnumSource
    void nobodyIsLeftOutWhileAPlaceServesALessUrgentNeedAndCouldBeFreed(Families family) {
        int leftOut = 0;
        for (int seed = 0; seed < 300; seed++) {
            var plan = solve(Varied.of(family, 60, 1 + seed % 6, seed));
            for (int need = 0; need < plan.problem().needs(); need++) {
                if (plan.isServed(need)) continue;
                leftOut++;
                assertThat(leastUrgentWhoCouldGiveWay(plan, need)).as("%s %s %s", family, seed, plan.problem().needId(need))
                        .isLessThanOrEqualTo(plan.problem().tier(need));
            }
        }
        assertThat(leftOut).isPositive();
    }

    /** The tier of the least urgent need on any chain of moves that begins here; 9 when a place is free at the end of one. */
    private static int leastUrgentWhoCouldGiveWay(Plan plan, int start) {
        var problem = plan.problem();
        var free = problem.freePlaces();
        for (int need = 0; need < problem.needs(); need++) if (plan.isServed(need) && !problem.isFixed(need)) free[plan.helperOf(need)]--;
        int least = 0;
        var seen = new HashSet<Integer>();
        var queue = new ArrayDeque<Integer>();
        queue.add(start);
        while (!queue.isEmpty()) {
            int mover = queue.remove();
            for (int at = problem.rowStart(mover); at < problem.rowEnd(mover); at++) {
                int helper = problem.helperAt(at);
                if (!seen.add(helper)) continue;
                if (free[helper] > 0) return Problem.TIERS + 1;
                for (int holder = 0; holder < problem.needs(); holder++) {
                    if (plan.helperOf(holder) != helper || problem.isFixed(holder)) continue;
                    least = Math.max(least, problem.tier(holder));
                    queue.add(holder);
                }
            }
        }
        return least;
    }

    private static Plan solve(Varied varied) {
        return Solver.exact().solve(varied.build());
    }
}
