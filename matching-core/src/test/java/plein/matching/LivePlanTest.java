package plein.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LivePlanTest {

    /** The same town kept as plain lists, to be solved anew after each change. */
    private static final class Mirror {

        final Map<String, Integer> tiers = new TreeMap<>();
        final Map<String, Integer> capacities = new TreeMap<>();
        final Map<String, Map<String, Integer>> scores = new HashMap<>();

        Plan solve() {
            var builder = Problem.builder();
            tiers.forEach((need, tier) -> builder.need(need, tier, 0));
            capacities.forEach(builder::helper);
            scores.forEach((need, row) -> row.forEach((helper, score) -> builder.pair(need, helper, score)));
            return Solver.exact().solve(builder.build()).verify();
        }

        void removeHelper(String id) {
            capacities.remove(id);
            scores.values().forEach(row -> row.remove(id));
        }
    }

    @ParameterizedTest
    @EnumSource
    void afterEveryChangeThePlanIsAsGoodAsOneMadeAnew(Families family) {
        for (int seed = 0; seed < 12; seed++) {
            var mirror = mirror(family.parts(25, 4, seed));
            var live = LivePlan.of(mirror.solve());
            var random = new SplittableRandom(seed);
            for (int change = 0; change < 40; change++) {
                change(mirror, live, random, change);
                same(live, mirror.solve(), family + " " + seed + " " + change);
            }
        }
    }

    /** Large enough for the two sides of a search to meet somewhere in the middle. */
    @ParameterizedTest
    @EnumSource
    void soItIsInATownOfManyHundreds(Families family) {
        var mirror = mirror(family.parts(300, 6, 1));
        var live = LivePlan.of(mirror.solve());
        var random = new SplittableRandom(1);
        for (int change = 0; change < 48; change++) {
            change(mirror, live, random, change);
            if (change % 6 == 5) same(live, mirror.solve(), family + " " + change);
        }
    }

    @Test
    void thePricesProveThePlanAfterEveryChange() {
        for (int seed = 0; seed < 30; seed++) {
            var mirror = mirror(Families.SQUARE.parts(40, 5, seed));
            var live = LivePlan.of(mirror.solve());
            var random = new SplittableRandom(seed);
            for (int change = 0; change < 40; change++) {
                change(mirror, live, random, change);
                assertThat(live.isProven()).as("%s %s", seed, change).isTrue();
            }
        }
    }

    @Test
    void aConfirmedPairStaysWhoeverComes() {
        var problem = Problem.builder().need("a", 8, 0).helper("h", 1).pair("a", "h", 1).build();
        var live = LivePlan.of(Solver.exact().solve(problem));
        live.confirm("a");
        live.addNeed("urgent", 1, Map.of("h", 10_000));
        assertThat(live.helperOf("a")).contains("h");
        assertThat(live.helperOf("urgent")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> live.removeNeed("a")).withMessageContaining("confirmed");
    }

    @Test
    void aMoreUrgentNeedTakesThePlaceAndGivesItBack() {
        var problem = Problem.builder().need("a", 5, 0).helper("h", 1).pair("a", "h", 9).build();
        var live = LivePlan.of(Solver.exact().solve(problem));
        live.addNeed("urgent", 1, Map.of("h", 0));
        assertThat(live.helperOf("urgent")).contains("h");
        assertThat(live.helperOf("a")).isEmpty();
        live.removeNeed("urgent");
        assertThat(live.helperOf("a")).contains("h");
    }

    @Test
    void whatCannotBeIsRefused() {
        var live = LivePlan.of(Solver.exact().solve(Problem.builder().need("a", 5, 0).helper("h", 1).build()));
        assertThatIllegalArgumentException().isThrownBy(() -> live.addNeed("a", 1, Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> live.addNeed("b", 9, Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> live.addNeed("b", 1, Map.of("nobody", 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> live.addHelper("h", 1, Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> live.confirm("a"));
        assertThatIllegalArgumentException().isThrownBy(() -> live.helperOf("nobody"));
    }

    private static void change(Mirror mirror, LivePlan live, SplittableRandom random, int number) {
        switch (random.nextInt(4)) {
            case 0 -> {
                var scores = some(mirror.capacities.keySet(), random);
                var id = "new-need-" + number;
                mirror.tiers.put(id, 1 + random.nextInt(8));
                mirror.scores.put(id, scores);
                live.addNeed(id, mirror.tiers.get(id), scores);
            }
            case 1 -> {
                var scores = some(mirror.tiers.keySet(), random);
                var id = "new-helper-" + number;
                mirror.capacities.put(id, random.nextInt(4));
                scores.forEach((need, score) -> mirror.scores.get(need).put(id, score));
                live.addHelper(id, mirror.capacities.get(id), scores);
            }
            case 2 -> {
                var id = any(mirror.tiers.keySet(), random);
                mirror.tiers.remove(id);
                mirror.scores.remove(id);
                live.removeNeed(id);
            }
            default -> {
                var id = any(mirror.capacities.keySet(), random);
                mirror.removeHelper(id);
                live.removeHelper(id);
            }
        }
    }

    private static void same(LivePlan live, Plan anew, String where) {
        for (int tier = 1; tier <= Problem.TIERS; tier++) assertThat(live.served(tier)).as("%s tier %s", where, tier).isEqualTo(anew.served(tier));
        assertThat(live.totalScore()).as(where).isEqualTo(anew.totalScore());
    }

    private static Mirror mirror(Families.Parts parts) {
        var mirror = new Mirror();
        for (int n = 0; n < parts.tiers().size(); n++) {
            mirror.tiers.put("n" + n, parts.tiers().get(n));
            mirror.scores.put("n" + n, new HashMap<>());
        }
        for (int h = 0; h < parts.capacities().size(); h++) mirror.capacities.put("h" + h, parts.capacities().get(h));
        for (var pair : parts.pairs()) mirror.scores.get("n" + pair[0]).put("h" + pair[1], pair[2]);
        return mirror;
    }

    private static Map<String, Integer> some(Iterable<String> ids, SplittableRandom random) {
        var some = new HashMap<String, Integer>();
        for (var id : ids) if (random.nextInt(6) == 0) some.put(id, random.nextInt(10_001));
        return some;
    }

    private static String any(Iterable<String> ids, SplittableRandom random) {
        List<String> all = new ArrayList<>();
        ids.forEach(all::add);
        return all.get(random.nextInt(all.size()));
    }
}
