package plein.matching.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import plein.matching.Plan;
import plein.matching.Problem;
import plein.matching.Solver;

/** What it costs to begin with the best pairs of each need only: nothing, or at most what is said. */
class CutTest {

    private static final long ALL = Long.MAX_VALUE;

    @Test
    void fromAFewPairsANeedComesThePlanOfAllPairs() {
        int worseAtFirst = 0;
        for (int seed = 0; seed < 40; seed++) {
            var town = ATown.of(120, seed % 2 == 0 ? 60 : 140, seed);
            var uncut = Matching.of(town).plan();
            for (int k = 3; k <= 8; k++) {
                var matching = Matching.cut(town, k, Integer.MAX_VALUE, ALL);
                var first = Solver.exact().solve(matching.problem());
                var solved = matching.solve();
                same(solved.plan(), uncut, seed + " k " + k);
                assertThat(solved.cut().isProven()).as("%s k %s", seed, k).isTrue();
                if (worth(first) < worth(uncut)) {
                    worseAtFirst++;
                    assertThat(solved.cut().added()).isPositive();
                }
            }
        }
        assertThat(worseAtFirst).isGreaterThan(25);
    }

    @Test
    void withConfirmedPairsToo() {
        for (int seed = 100; seed < 120; seed++) {
            var free = ATown.of(100, 60, seed);
            var fixed = Set.of(new Link("n3", "h1"), new Link("n50", "h2"), new Link("n51", "h3"));
            var town = new Town(free.needs(), free.helpers(), free.excluded(), fixed, free.weights());
            var solved = Matching.cut(town, 4, Integer.MAX_VALUE, ALL).solve();
            same(solved.plan(), Matching.of(town).plan(), "" + seed);
            assertThat(solved.plan().helperOf("n3")).contains("h1");
        }
    }

    @Test
    void whereNotAllCanBeLookedAtThePlanMissesNoMoreThanIsSaid() {
        int notProven = 0;
        for (int seed = 0; seed < 60; seed++) {
            var town = ATown.of(150, 60 + 2 * seed, seed);
            var uncut = Matching.of(town).plan();
            var solved = Matching.cut(town, 2, 5, 0).solve();
            if (!solved.cut().isProven()) notProven++;
            for (int tier = 1, more = 0; tier <= Problem.TIERS; tier++) {
                more += uncut.served(tier) - solved.plan().served(tier);
                assertThat((long) more).as("%s tier %s", seed, tier).isBetween(0L, solved.cut().places());
            }
            if (solved.cut().places() == 0) {
                assertThat(uncut.totalScore() - solved.plan().totalScore()).as("%s", seed).isBetween(0L, solved.cut().points());
            }
        }
        assertThat(notProven).isPositive();
    }

    @Test
    void whoeverIsServedByAHelperWhoIsNotScarceNeedsNoLook() {
        var helpers = IntStream.range(0, 500).mapToObj(h -> AProfile.of("h" + h).helper()).toList();
        var needs = IntStream.range(0, 100).mapToObj(n -> AProfile.of("n" + n).need()).toList();
        var solved = Matching.cut(new Town(needs, helpers), 200, Integer.MAX_VALUE, 0).solve();
        assertThat(solved.cut()).isEqualTo(Cut.NONE);
    }

    @Test
    void theOrderOfPeopleDoesNotChangeACutPlan() {
        for (int seed = 0; seed < 20; seed++) {
            var town = ATown.of(120, 140, seed);
            var turned = new Town(town.needs().reversed(), town.helpers().reversed(), town.excluded(), town.fixed(), town.weights());
            assertThat(Matching.cut(turned, 3, 20, ALL).plan().pairs()).isEqualTo(Matching.cut(town, 3, 20, ALL).plan().pairs());
        }
    }

    private static void same(Plan plan, Plan uncut, String where) {
        for (int tier = 1; tier <= Problem.TIERS; tier++) assertThat(plan.served(tier)).as("%s tier %s", where, tier).isEqualTo(uncut.served(tier));
        assertThat(plan.totalScore()).as(where).isEqualTo(uncut.totalScore());
    }

    private static long worth(Plan plan) {
        long worth = plan.totalScore();
        for (int tier = 1; tier <= Problem.TIERS; tier++) worth += plan.served(tier) * plan.problem().worthOfTier(tier);
        return worth;
    }
}
