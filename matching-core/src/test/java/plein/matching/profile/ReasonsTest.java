package plein.matching.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plein.matching.Plan;
import plein.matching.Problem;
import plein.matching.Score;
import plein.matching.Solver;
import plein.matching.Term;
import plein.matching.profile.Matched.Why;

/** What people are told is true. */
class ReasonsTest {

    @Test
    void whoeverGetsTheSmallestChangeIsServed() {
        int changed = 0;
        for (int seed = 0; seed < 36; seed++) {
            var town = ATown.of(50, 25 + seed % 15, seed);
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
        assertThat(changed).isGreaterThan(100);
    }

    /** The same change made in the profile: the need no longer asks what was in the way. */
    @Test
    void whoeverAsksSoMuchLessIsServed() {
        int changed = 0;
        for (int seed = 0; seed < 24; seed++) {
            var town = ATown.of(50, 25 + seed % 15, seed);
            for (var unmatched : Matching.of(town).propose().unmatched()) {
                if (unmatched.nearest().isEmpty()) continue;
                var needs = town.needs().stream().map(need -> need.id().equals(unmatched.need()) ? asksLess(need, unmatched.nearest().get().blockedBy()) : need).toList();
                var after = Matching.of(new Town(needs, town.helpers(), town.excluded(), town.fixed(), town.weights())).plan();
                assertThat(after.helperOf(unmatched.need())).as("%s %s", seed, unmatched).isPresent();
                changed++;
            }
        }
        assertThat(changed).isGreaterThan(60);
    }

    private static NeedProfile asksLess(NeedProfile need, Set<Condition> without) {
        return new NeedProfile(need.id(), need.person(), need.kind(),
                without.contains(Condition.SKILL) ? List.of() : need.skills(),
                without.contains(Condition.LANGUAGE) ? Set.of() : need.languages(),
                need.availability(),
                without.contains(Condition.TIME) ? 0 : need.halfHours(),
                without.contains(Condition.PLACE) ? Place.ANYWHERE : need.place(),
                without.contains(Condition.AGE) ? null : need.ageGroup(),
                need.minor(), need.interests(),
                without.contains(Condition.WISH) ? Set.of() : need.requires(),
                need.prefers(), need.waitingDays(), need.tier());
    }

    @Test
    void noSmallerChangeWouldServeThemWithoutCostToTheMoreUrgent() {
        int smaller = 0;
        for (int seed = 0; seed < 60; seed++) {
            var town = ATown.of(40, 25, seed);
            var matching = Matching.of(town);
            var result = matching.propose();
            for (var unmatched : result.unmatched()) {
                int size = unmatched.nearest().map(nearest -> nearest.blockedBy().size()).orElse(Integer.MAX_VALUE);
                for (var helper : town.helpers()) {
                    var blockedBy = matching.blockedBy(unmatched.need(), helper.id());
                    if (blockedBy.isEmpty() || blockedBy.size() >= size || blockedBy.stream().anyMatch(Condition::protects)) continue;
                    var after = Solver.exact().solve(overruled(town, matching, unmatched.need(), helper.id()));
                    assertThat(servesMoreUpTo(matching.need(unmatched.need()).tier(), after, result.plan()))
                            .as("%s %s %s", seed, unmatched.need(), helper.id()).isFalse();
                    smaller++;
                }
            }
        }
        assertThat(smaller).isGreaterThan(40);
    }

    @Test
    void whoCouldMoveElsewhereMakesRoom() {
        var town = new Town(
                List.of(AProfile.of("n").tier(3).wants("latin", 0, true).age("teen").need(), AProfile.of("mover").tier(3).wants("maths", 0, true).likes("chess").need()),
                List.of(AProfile.of("full").knows("maths", 0, 9).likes("chess").helper(), AProfile.of("free").knows("maths", 0, 9).age("child").helper()));
        var why = Matching.of(town).propose().unmatched("n").orElseThrow();
        assertThat(why.nearest().orElseThrow().helper()).isEqualTo("full");
        assertThat(why.nearest().orElseThrow().blockedBy()).containsExactly(Condition.SKILL);
        var full = new Town(town.needs(), town.helpers().subList(0, 1));
        assertThat(Matching.of(full).propose().unmatched("n").orElseThrow().nearest()).isEmpty();
    }

    @Test
    void theTermsOfEveryMatchMakeItsScoreAndTheNextBestIsTheBestOfTheOthers() {
        int next = 0;
        for (int seed = 0; seed < 24; seed++) {
            var town = ATown.of(60, 50, seed);
            var matching = Matching.of(town);
            var result = matching.propose();
            for (var matched : result.matched()) {
                var where = seed + " " + matched;
                assertThat(matched.score().total()).as(where).isEqualTo(weightedMean(matched.score()));
                assertThat(result.plan().pairs()).contains(new Plan.Pair(matched.need(), matched.helper(), matched.score().total(), false));
                var others = town.helpers().stream()
                        .filter(helper -> !helper.id().equals(matched.helper()) && matching.blockedBy(matched.need(), helper.id()).isEmpty())
                        .mapToInt(helper -> matching.score(matched.need(), helper.id()).total()).max();
                assertThat(matched.nextBest().isPresent()).as(where).isEqualTo(others.isPresent());
                if (matched.nextBest().isEmpty()) continue;
                next++;
                var best = matched.nextBest().get();
                assertThat(best.score().total()).as(where).isEqualTo(others.getAsInt());
                assertThat(best.why()).as(where).isEqualTo(inGeneralTerms(matching, result.plan(), matched.need(), best.helper()));
            }
        }
        assertThat(next).isGreaterThan(200);
    }

    private static int weightedMean(Score score) {
        long weights = score.terms().stream().mapToLong(Term::weight).sum();
        long sum = score.terms().stream().mapToLong(term -> 10L * term.weight() * term.value()).sum();
        return weights == 0 ? Score.MAX : (int) (sum / weights);
    }

    /** To whom the next best went: to somebody more urgent, as urgent, less urgent; or a place is left. */
    private static Why inGeneralTerms(Matching matching, Plan plan, String need, String helper) {
        var tiers = plan.pairs().stream().filter(pair -> pair.helper().equals(helper)).map(pair -> matching.need(pair.need()).tier()).toList();
        int own = matching.need(need).tier();
        if (tiers.size() < matching.helper(helper).capacity()) return Why.FREE;
        if (tiers.stream().allMatch(tier -> tier < own)) return Why.MORE_URGENT_NEED;
        return tiers.contains(own) && tiers.stream().noneMatch(tier -> tier > own) ? Why.EQUALLY_URGENT_NEED : Why.LESS_URGENT_NEED;
    }

    private static boolean servesMoreUpTo(int tier, Plan after, Plan before) {
        for (int each = 1; each <= tier; each++) if (after.served(each) != before.served(each)) return after.served(each) > before.served(each);
        return false;
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
