package plein.matching.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import plein.matching.Problem;
import plein.matching.Solver;

/** What people are told is true. */
class ReasonsTest {

    @Test
    void whoeverGetsTheSmallestChangeIsServed() {
        int changed = 0;
        for (int seed = 0; seed < 12; seed++) {
            var town = ATown.of(50, 35, seed);
            var matching = Matching.of(town);
            for (var unmatched : matching.propose().unmatched()) {
                if (unmatched.nearest().isEmpty()) continue;
                var nearest = unmatched.nearest().get();
                assertThat(nearest.blockedBy()).isNotEmpty().noneMatch(Condition::protects);
                var overruled = overruled(town, matching, unmatched.need(), nearest.helper());
                assertThat(Solver.exact().solve(overruled).helperOf(unmatched.need())).as("%s %s", seed, unmatched.need()).contains(nearest.helper());
                changed++;
            }
        }
        assertThat(changed).isGreaterThan(30);
    }

    @Test
    void theCountsAreThoseOfAskingEveryHelper() {
        var town = ATown.of(40, 40, 3);
        var matching = Matching.of(town);
        for (var why : matching.propose().unmatched()) {
            var ofKind = town.helpers().stream().filter(helper -> !matching.blockedBy(why.need(), helper.id()).contains(Condition.KIND)).toList();
            assertThat(why.ofKind()).isEqualTo(ofKind.size());
            for (var condition : Condition.values()) {
                long blocked = ofKind.stream().filter(helper -> matching.blockedBy(why.need(), helper.id()).contains(condition)).count();
                assertThat(why.blocked().getOrDefault(condition, 0)).isEqualTo((int) blocked);
            }
            assertThat(why.narrowing().getLast().left()).isEqualTo(why.fitting());
        }
    }

    /** The town's problem with one pair more. */
    private static Problem overruled(Town town, Matching matching, String need, String helper) {
        var problem = matching.problem();
        var builder = Problem.builder();
        for (var each : town.needs()) builder.need(each.id(), each.tier(), each.waitingDays());
        for (var each : town.helpers()) builder.helper(each.id(), each.capacity());
        for (int n = 0; n < problem.needs(); n++) {
            for (int at = problem.rowStart(n); at < problem.rowEnd(n); at++) {
                builder.pair(problem.needId(n), problem.helperId(problem.helperAt(at)), problem.scoreAt(at));
            }
        }
        return builder.pair(need, helper, 5_000).build();
    }
}
