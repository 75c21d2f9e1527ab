package plein.matching.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plein.matching.Score;

class CandidatesTest {

    @Test
    void theIndexFindsExactlyThoseWhoFitWithTheirScores() {
        for (int seed = 0; seed < 40; seed++) {
            var town = ATown.of(40, 240, seed);
            var conditions = new Conditions(town.excluded());
            var scoring = new Scoring(town.weights(), seed % 2 == 0 ? Map.of() : Map.of("maths", 300, "latin", 1_700));
            var candidates = new Candidates(town.helpers(), conditions, scoring, Integer.MAX_VALUE);
            for (var need : town.needs()) {
                assertThat(sorted(candidates.all(need))).as("%s %s", seed, need).containsExactly(oneByOne(need, town.helpers(), conditions, scoring));
            }
        }
    }

    @Test
    void soItDoesInATownOfManyThousands() {
        var town = ATown.of(24, 6_000, 1);
        var conditions = new Conditions(town.excluded());
        var scoring = new Scoring(town.weights(), Map.of("maths", 300, "latin", 1_700));
        var candidates = new Candidates(town.helpers(), conditions, scoring, Integer.MAX_VALUE);
        for (var need : town.needs()) {
            var all = oneByOne(need, town.helpers(), conditions, scoring);
            assertThat(sorted(candidates.all(need))).as("%s", need).containsExactly(all);
            var best = candidates.best(need, 8);
            assertThat(best.pairs()).as("%s", need).containsExactly(firstEight(all));
            var leftOut = LongStream.of(all).filter(pair -> LongStream.of(best.pairs()).noneMatch(kept -> kept == pair));
            assertThat(leftOut.mapToInt(Pairs::score).max().orElse(-1)).as("%s", need).isLessThanOrEqualTo(best.leftOutAtMost());
        }
    }

    @Test
    void ofManySkillsTheRareOnesAreSpared() {
        var rarity = new HashMap<String, Integer>();
        for (int skill = 0; skill < 300; skill++) rarity.put("s" + skill, skill * 7);
        var scoring = new Scoring(Weights.DEFAULT, rarity);
        var helpers = IntStream.range(0, 200).mapToObj(h -> AProfile.of("h" + h).knows("s" + h, 1, 3).knows("s" + (h + 50), 0, 9).knows("phone", 0, 9).helper()).toList();
        var candidates = new Candidates(helpers, new Conditions(Set.of()), scoring, 200);
        for (int n = 0; n < 200; n++) {
            var need = AProfile.of("n").wants("s" + n, 2, false).wants("phone", 0, false).need();
            assertThat(sorted(candidates.all(need))).containsExactly(oneByOne(need, helpers, new Conditions(Set.of()), scoring));
        }
    }

    @Test
    void ofManyInterestsEveryOneCounts() {
        var helpers = IntStream.range(0, 200).mapToObj(h -> AProfile.of("h" + h).likes("i" + h, "i" + (h + 1)).speaks("l" + h).traits("t" + h, "t" + (h + 2)).helper()).toList();
        var conditions = new Conditions(Set.of());
        var scoring = new Scoring(Weights.DEFAULT, Map.of());
        for (int n = 0; n < 200; n++) {
            var need = AProfile.of("n").likes("i" + n, "i" + (n + 1), "x").prefers("t" + n, "t" + (n + 1), "y").need();
            assertThat(sorted(candidates(helpers, conditions, 200).all(need))).containsExactly(oneByOne(need, helpers, conditions, scoring));
        }
    }

    @Test
    void levelsSaidInManyWaysAreAllFound() {
        var helpers = IntStream.range(0, 200).mapToObj(h -> AProfile.of("h" + h).knows("maths", h, h + 5).helper()).toList();
        var conditions = new Conditions(Set.of());
        for (int level = 1; level < 200; level++) {
            var need = AProfile.of("n").wants("maths", level, level % 2 == 0).need();
            var fitting = IntStream.rangeClosed(Math.max(0, level - 5), level).toArray();
            assertThat(helpers(candidates(helpers, conditions, 200).all(need))).containsExactlyInAnyOrder(fitting);
        }
    }

    @Test
    void nobodyIsProposedToThemselvesOrToThoseKeptApartFromThem() {
        var helpers = List.of(AProfile.of("h0").person("p").helper(), AProfile.of("h1").helper(), AProfile.of("h2").helper());
        var candidates = candidates(helpers, new Conditions(Set.of(new Link("n", "h1"), new Link("m", "h2"))), 100);
        assertThat(helpers(candidates.all(AProfile.of("n").person("p").need()))).containsExactly(2);
        assertThat(helpers(candidates.all(AProfile.of("m").person("q").need()))).containsExactly(0, 1);
    }

    @Test
    void enoughCommonTimeIsEnoughHoweverMuchThatIs() {
        var helpers = IntStream.rangeClosed(0, 336).mapToObj(h -> AProfile.of("h" + h).free(week(h)).helper()).toList();
        var candidates = candidates(helpers, new Conditions(Set.of()), Integer.MAX_VALUE);
        for (int enough = 0; enough <= 336; enough++) {
            var need = AProfile.of("n").free(Availability.ALWAYS).needsHalfHours(enough).need();
            assertThat(helpers(candidates.all(need))).as("%s", enough).containsExactlyInAnyOrder(IntStream.rangeClosed(enough, 336).toArray());
        }
    }

    @Test
    void theGridReachesOverTheDateLineAndAroundThePoles() {
        var asker = place(-17.0, 179.95);
        var across = place(-17.0, -179.95);
        var pole = place(89.99, 10);
        var overThePole = place(89.99, -170);
        var helpers = List.of(AProfile.of("across").at(across).helper(), AProfile.of("pole").at(overThePole).helper());
        var candidates = candidates(helpers, new Conditions(Set.of()), 100);
        assertThat(helpers(candidates.all(AProfile.of("n").at(asker).need()))).containsExactly(0);
        assertThat(helpers(candidates.all(AProfile.of("n").at(pole).need()))).containsExactly(1);
    }

    @Test
    void aCutKeepsTheBest() {
        var helpers = IntStream.range(0, 50).mapToObj(h -> AProfile.of("h" + h).free(week(50 + h)).helper()).toList();
        var candidates = candidates(helpers, new Conditions(Set.of()), 50);
        var need = AProfile.of("n").free(Availability.ALWAYS).needsHalfHours(50).need();
        var best = candidates.best(need, 3);
        assertThat(helpers(best.pairs())).containsExactly(49, 48, 47);
        assertThat(best.leftOutAtMost()).isEqualTo(9_600);
        assertThat(candidates.best(need, 50).leftOutAtMost()).isEqualTo(-1);
        assertThat(helpers(candidates.best(need, 2, helper -> helper % 10 == 0).pairs())).containsExactly(40, 30);
    }

    @Test
    void ofEqualsTheFirstAreKept() {
        var helpers = IntStream.range(0, 100).mapToObj(h -> AProfile.of("h" + h).helper()).toList();
        var best = candidates(helpers, new Conditions(Set.of()), 100).best(AProfile.of("n").need(), 4);
        assertThat(helpers(best.pairs())).containsExactly(0, 1, 2, 3);
        assertThat(best.leftOutAtMost()).isEqualTo(Score.MAX);
    }

    @Test
    void whereThereAreTooManyToLookAtEachNeedLooksAtOthers() {
        var helpers = IntStream.range(0, 1_000).mapToObj(h -> AProfile.of("h" + h).helper()).toList();
        var candidates = candidates(helpers, new Conditions(Set.of()), 10);
        var seen = new HashSet<Integer>();
        for (int need = 0; need < 50; need++) {
            var found = helpers(candidates.all(AProfile.of("n" + need).need()));
            assertThat(found).hasSize(10);
            assertThat(candidates.best(AProfile.of("n" + need).need(), 10).leftOutAtMost()).as("unseen").isEqualTo(Score.MAX);
            for (int helper : found) seen.add(helper);
        }
        assertThat(seen).hasSizeGreaterThan(200);
    }

    @Test
    void whereThereAreTooManyToLookAtANeedLooksAroundItself() {
        var random = new SplittableRandom(5);
        var places = Stream.generate(() -> place(51 + random.nextDouble() / 4, 4 + random.nextDouble() / 4)).limit(20_000).toList();
        var helpers = IntStream.range(0, places.size()).mapToObj(h -> AProfile.of("h" + h).at(places.get(h)).helper()).toList();
        var candidates = candidates(helpers, new Conditions(Set.of()), 400);
        double among = 0;
        double amongAll = 0;
        for (int n = 0; n < 20; n++) {
            var home = places.get(n);
            var found = helpers(candidates.all(AProfile.of("n").at(home).need()));
            assertThat(found).hasSize(400);
            among += Arrays.stream(found).mapToDouble(helper -> home.distanceTo(places.get(helper))).average().orElseThrow();
            amongAll += places.stream().mapToDouble(home::distanceTo).average().orElseThrow();
        }
        assertThat(among).isLessThan(amongAll / 3);
    }

    private static Candidates candidates(List<HelperProfile> helpers, Conditions conditions, int mostLookedAt) {
        return new Candidates(helpers, conditions, new Scoring(Weights.DEFAULT, Map.of()), mostLookedAt);
    }

    private static long[] oneByOne(NeedProfile need, List<HelperProfile> helpers, Conditions conditions, Scoring scoring) {
        return IntStream.range(0, helpers.size())
                .filter(h -> conditions.fit(need, helpers.get(h)))
                .mapToLong(h -> Pairs.pair(h, scoring.score(need, helpers.get(h)).total()))
                .toArray();
    }

    /** The highest scores, of equals the first helper. */
    private static long[] firstEight(long[] pairs) {
        return LongStream.of(pairs).boxed().sorted(Comparator.<Long>comparingInt(pair -> -Pairs.score(pair)).thenComparing(pair -> pair))
                .limit(8).mapToLong(pair -> pair).toArray();
    }

    private static int[] helpers(long[] pairs) {
        return Arrays.stream(pairs).mapToInt(Pairs::helper).toArray();
    }

    private static long[] sorted(long[] pairs) {
        return Arrays.stream(pairs).sorted().toArray();
    }

    /** Free for so many half-hours from the start of the week. */
    private static Availability week(int halfHours) {
        var week = Availability.builder();
        for (var day : DayOfWeek.values()) week.on(day, 0, Math.clamp(halfHours - 48L * day.ordinal(), 0, 48));
        return week.build();
    }

    private static Place place(double latitude, double longitude) {
        return new Place(true, false, false, latitude, longitude, 30);
    }
}
