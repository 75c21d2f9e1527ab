package plein.matching.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import plein.matching.Score;

class CandidatesTest {

    @Test
    void theIndexFindsExactlyThoseWhoFit() {
        for (int seed = 0; seed < 40; seed++) {
            var town = ATown.of(40, 120, seed);
            var conditions = new Conditions(town.excluded());
            var candidates = new Candidates(town.helpers(), conditions, Integer.MAX_VALUE);
            for (var need : town.needs()) {
                var oneByOne = IntStream.range(0, town.helpers().size()).filter(h -> conditions.fit(need, town.helpers().get(h))).toArray();
                assertThat(candidates.all(need)).as("%s %s", seed, need).containsExactly(oneByOne);
            }
        }
    }

    @Test
    void theGridReachesOverTheDateLineAndAroundThePoles() {
        var asker = place(-17.0, 179.95);
        var across = place(-17.0, -179.95);
        var pole = place(89.99, 10);
        var overThePole = place(89.99, -170);
        var helpers = List.of(AProfile.of("across").at(across).helper(), AProfile.of("pole").at(overThePole).helper());
        var candidates = new Candidates(helpers, new Conditions(Set.of()), 100);
        assertThat(candidates.all(AProfile.of("n").at(asker).need())).containsExactly(0);
        assertThat(candidates.all(AProfile.of("n").at(pole).need())).containsExactly(1);
    }

    @Test
    void aCutKeepsTheBest() {
        var helpers = IntStream.range(0, 50).mapToObj(h -> AProfile.of("h" + h).helper()).toList();
        var candidates = new Candidates(helpers, new Conditions(Set.of()), 50);
        var best = candidates.best(AProfile.of("n").need(), 3, helper -> Integer.parseInt(helper.id().substring(1)));
        assertThat(best.helpers()).containsExactly(47, 48, 49);
        assertThat(best.leftOutAtMost()).isEqualTo(46);
        assertThat(candidates.best(AProfile.of("n").need(), 50, _ -> 7).leftOutAtMost()).isEqualTo(-1);
    }

    @Test
    void whereThereAreTooManyToLookAtEachNeedLooksAtOthers() {
        var helpers = IntStream.range(0, 1_000).mapToObj(h -> AProfile.of("h" + h).helper()).toList();
        var candidates = new Candidates(helpers, new Conditions(Set.of()), 10);
        var seen = new HashSet<Integer>();
        for (int need = 0; need < 50; need++) {
            var found = candidates.all(AProfile.of("n" + need).need());
            assertThat(found).hasSize(10);
            assertThat(candidates.best(AProfile.of("n" + need).need(), 10, _ -> 7).leftOutAtMost()).as("unseen").isEqualTo(Score.MAX);
            for (int helper : found) seen.add(helper);
        }
        assertThat(seen).hasSizeGreaterThan(200);
    }

    private static Place place(double latitude, double longitude) {
        return new Place(true, false, false, latitude, longitude, 30);
    }
}
