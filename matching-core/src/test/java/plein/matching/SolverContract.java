package plein.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every solver promises. One small subclass for each. */
abstract class SolverContract {

    abstract Solver solver();

    @ParameterizedTest
    @EnumSource
    void nothingIsBetterThanThePlanAmongAllSmallOnes(Families family) {
        for (int seed = 0; seed < 300; seed++) {
            int needs = 1 + seed % 7;
            var problem = seed % 2 == 0 ? family.problem(needs, 1 + seed % 4, seed) : Varied.of(family, needs, 1 + seed % 4, seed).build();
            if (problem.helpers() > 7) continue;
            var plan = solver().solve(problem).verify();
            var best = new Plan(problem, new BruteForce(problem).best(), new long[problem.helpers()]);
            for (int tier = 1; tier <= Problem.TIERS; tier++) {
                assertThat(plan.served(tier)).as("%s %s tier %s", family, seed, tier).isEqualTo(best.served(tier));
            }
            assertThat(plan.totalScore()).as("%s %s", family, seed).isEqualTo(best.totalScore());
            for (int need = 0; need < needs; need++) {
                assertThat(plan.isServed(need)).as("%s %s who waits longest, need %s", family, seed, need).isEqualTo(best.isServed(need));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPlanIsProven(Families family) {
        for (int seed = 0; seed < 1_000; seed++) {
            int needs = seed % 25 == 0 ? 300 : 1 + seed % 60;
            solver().solve(family.problem(needs, 1 + seed % 9, seed)).verify();
        }
    }

    @ParameterizedTest
    @EnumSource
    void soIsEveryPlanWithConfirmedPairsFullHelpersAndNeedsNobodyFits(Families family) {
        for (int seed = 0; seed < 1_000; seed++) {
            int needs = seed % 25 == 0 ? 300 : 1 + seed % 60;
            var varied = Varied.of(family, needs, 1 + seed % 9, seed);
            var plan = solver().solve(varied.build()).verify();
            for (var pair : varied.fixed()) assertThat(plan.helperOf("n" + pair[0])).as("%s %s", family, seed).contains("h" + pair[1]);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfTheInputDoesNotChangeThePlan(Families family) {
        for (int seed = 0; seed < 20; seed++) {
            var varied = Varied.of(family, 60, 5, seed);
            var parts = varied.parts();
            var plan = solver().solve(varied.build());
            var builder = Problem.builder();
            var needs = shuffled(parts.tiers().size(), seed);
            var helpers = shuffled(parts.capacities().size(), seed + 1);
            for (int h : helpers) builder.helper("h" + h, parts.capacities().get(h));
            for (int n : needs) builder.need("n" + n, parts.tiers().get(n), parts.waiting().get(n));
            Collections.shuffle(parts.pairs(), new Random(seed));
            for (var pair : parts.pairs()) builder.pair("n" + pair[0], "h" + pair[1], pair[2]);
            Collections.reverse(varied.fixed());
            for (var pair : varied.fixed()) builder.fixed("n" + pair[0], "h" + pair[1]);
            assertThat(solver().solve(builder.build()).pairs()).isEqualTo(plan.pairs());
        }
    }

    @Test
    void aTownWithoutPairsOrPeopleHasAnEmptyPlan() {
        assertThat(solver().solve(Problem.builder().build()).verify().pairs()).isEmpty();
        assertThat(solver().solve(Problem.builder().need("n", 1, 0).build()).verify().pairs()).isEmpty();
        assertThat(solver().solve(Problem.builder().need("n", 1, 0).helper("h", 1).build()).verify().pairs()).isEmpty();
        assertThat(solver().solve(Problem.builder().need("n", 1, 0).helper("h", 0).pair("n", "h", 5).build()).verify().pairs()).isEmpty();
    }

    @Test
    void aConfirmedPairStandsAndTakesAPlace() {
        var problem = Problem.builder()
                .need("urgent", 1, 500).need("other", 8, 0)
                .helper("h", 1)
                .pair("urgent", "h", 10_000).pair("other", "h", 1)
                .fixed("other", "h").build();
        var plan = solver().solve(problem).verify();
        assertThat(plan.helperOf("other")).contains("h");
        assertThat(plan.helperOf("urgent")).isEmpty();
    }

    @Test
    void oneUrgentNeedComesBeforeTheBestScoreOfALessUrgentOne() {
        var problem = Problem.builder()
                .need("urgent", 7, 0).need("other", 8, 400)
                .helper("h", 1)
                .pair("urgent", "h", 0).pair("other", "h", 10_000).build();
        assertThat(solver().solve(problem).verify().helperOf("urgent")).contains("h");
    }

    @Test
    void whoeverWaitsLongerComesFirstWhenAllElseIsEqual() {
        var problem = Problem.builder()
                .need("a-waits-20", 3, 20).need("b-waits-200", 3, 200)
                .helper("h", 1)
                .pair("a-waits-20", "h", 700).pair("b-waits-200", "h", 700).build();
        var plan = solver().solve(problem).verify();
        assertThat(plan.helperOf("b-waits-200")).contains("h");
        assertThat(plan.helperOf("a-waits-20")).isEmpty();
    }

    private static int[] shuffled(int count, long seed) {
        var numbers = new java.util.ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.shuffle(numbers, new Random(seed));
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
