package plein.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What fairness means, on seeded random problems of every shape. */
class FairnessTest {

    @ParameterizedTest
    @EnumSource
    void moreUrgencyNeverCostsANeedItsPlace(Families family) {
        for (int seed = 0; seed < 30; seed++) {
            var parts = family.parts(40, 4, seed);
            var plan = Solver.exact().solve(parts.build());
            for (int need = 0; need < parts.tiers().size(); need += 5) {
                int tier = parts.tiers().get(need);
                if (tier == 1 || plan.helperOf("n" + need).isEmpty()) continue;
                parts.tiers().set(need, tier - 1);
                assertThat(Solver.exact().solve(parts.build()).helperOf("n" + need)).as("%s %s n%s", family, seed, need).isPresent();
                parts.tiers().set(need, tier);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneHelperMoreServesNoTierLessUnlessAMoreUrgentOneMore(Families family) {
        for (int seed = 0; seed < 60; seed++) {
            var parts = family.parts(40, 4, seed);
            var before = Solver.exact().solve(parts.build());
            int helper = parts.capacities().size();
            parts.capacities().add(1);
            for (int need = seed % 7; need < parts.tiers().size(); need += 7) parts.pairs().add(new int[] {need, helper, 1_000});
            var after = Solver.exact().solve(parts.build());
            for (int tier = 1; tier <= Problem.TIERS; tier++) {
                if (after.served(tier) > before.served(tier)) break;
                assertThat(after.served(tier)).as("%s %s tier %s", family, seed, tier).isEqualTo(before.served(tier));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyIsLeftOutWhileTheirHelperServesALessUrgentNeed(Families family) {
        for (int seed = 0; seed < 60; seed++) {
            var problem = family.problem(60, 4, seed);
            var plan = Solver.exact().solve(problem);
            for (int need = 0; need < problem.needs(); need++) {
                if (plan.isServed(need)) continue;
                var helpers = new ArrayList<Integer>();
                for (int at = problem.rowStart(need); at < problem.rowEnd(need); at++) helpers.add(problem.helperAt(at));
                for (int other = 0; other < problem.needs(); other++) {
                    if (helpers.contains(plan.helperOf(other))) {
                        assertThat(problem.tier(other)).as("%s %s", family, seed).isLessThanOrEqualTo(problem.tier(need));
                    }
                }
            }
        }
    }
}
