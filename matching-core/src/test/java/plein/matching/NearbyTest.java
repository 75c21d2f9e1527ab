package plein.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NearbyTest {

    private static final int NEEDS = 5_000;

    @Test
    void neighboursLieTogether() {
        var town = Families.CLUSTERED.problem(NEEDS, Figures.DEGREE, 1);
        assertThat(stepsBetweenNeeds(town)).isGreaterThan(1_000);
        assertThat(stepsBetweenNeeds(new Nearby(town, 0).problem)).isLessThan(100);
    }

    /** On average, how far apart the best helpers are of two needs that follow on each other. */
    private static double stepsBetweenNeeds(Problem problem) {
        return IntStream.range(1, problem.needs())
                .map(need -> Math.abs(problem.helperAt(problem.rowStart(need)) - problem.helperAt(problem.rowStart(need - 1))))
                .average().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(names = {"SCARCE", "SQUARE", "ONLINE", "HUGE_TOWN", "EQUAL", "EXTREME"})
    void whereThereAreNoNeighbourhoodsEverybodyKeepsTheirNumber(Families family) {
        var town = family.problem(4 * NEEDS, Figures.DEGREE, 1);
        assertThat(new Nearby(town, 0).problem).isSameAs(town);
    }

    @ParameterizedTest
    @EnumSource
    void newNumbersChangeNoNeedNoHelperAndNoPair(Families family) {
        var varied = Varied.of(family, 400, 6, 1).build();
        var nearby = new Nearby(varied, 0).problem;
        assertThat(told(nearby)).isNotEqualTo(told(varied)).containsExactlyInAnyOrder(told(varied));
    }

    /** A line for everybody and for every pair. */
    private static String[] told(Problem problem) {
        var needs = IntStream.range(0, problem.needs()).mapToObj(need -> String.join(" ", problem.needId(need), "" + problem.tier(need),
                "" + problem.waitingDays(need), problem.isFixed(need) ? problem.helperId(problem.fixed[need]) + problem.fixedScores[need] : "open"));
        var helpers = IntStream.range(0, problem.helpers()).mapToObj(helper -> problem.helperId(helper) + " " + problem.capacity(helper));
        var pairs = IntStream.range(0, problem.needs()).boxed().flatMap(need -> IntStream.range(problem.rowStart(need), problem.rowEnd(need))
                .mapToObj(at -> problem.needId(need) + " " + problem.helperId(problem.helperAt(at)) + " " + problem.scoreAt(at)));
        return Stream.of(needs, helpers, pairs).flatMap(lines -> lines).toArray(String[]::new);
    }

    @Test
    void whatIsTranslatedThereAndBackIsTheSame() {
        var town = Varied.of(Families.CLUSTERED, 400, 6, 1).build();
        var nearby = new Nearby(town, 0);
        var plan = new TieredAuction().solve(town);
        assertThat(nearby.original(nearby.renumbered(plan.helpers()))).isEqualTo(plan.helpers());
    }
}
