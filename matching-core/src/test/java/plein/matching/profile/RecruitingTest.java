package plein.matching.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecruitingTest {

    @Test
    void whoeverFollowsTheAdviceFreesThePromisedNumber() {
        int followed = 0;
        for (int seed = 0; seed < 36; seed++) {
            var town = ATown.of(60, 25 + seed % 10, seed);
            var matching = Matching.of(town);
            var plan = matching.plan();
            for (var advice : matching.recruiting(plan, 3, 1 + seed % 4)) {
                var helpers = new ArrayList<>(town.helpers());
                helpers.add(new HelperProfile("new", null, advice.kind(), advice.skills().stream().map(SkillOffer::of).toList(), advice.languages(),
                        advice.when(), advice.place(), Set.of(), true, Set.of(), advice.traits(), advice.places()));
                var after = Matching.of(new Town(town.needs(), helpers, town.excluded(), town.fixed(), town.weights())).plan();
                for (int tier = 1; tier <= 8; tier++) {
                    assertThat(after.served(tier) - plan.served(tier)).isEqualTo(advice.freedPerTier().getOrDefault(tier, 0));
                }
                assertThat(advice.freedPerTier().values().stream().mapToInt(Integer::intValue).sum()).isPositive();
                for (var need : advice.freed()) assertThat(after.helperOf(need)).isPresent();
                followed++;
            }
        }
        assertThat(followed).isGreaterThan(60);
    }

    @Test
    void theMostUrgentGoodComesFirst() {
        var town = new Town(
                List.of(AProfile.of("a").tier(5).wants("maths", 0, true).need(), AProfile.of("b").tier(5).wants("maths", 0, true).need(),
                        AProfile.of("c").tier(1).wants("latin", 0, true).need(), AProfile.of("served").tier(1).wants("art", 0, true).need()),
                List.of(AProfile.of("h").knows("art", 0, 9).helper()));
        var matching = Matching.of(town);
        var advice = matching.recruiting(matching.plan(), 5, 10);
        assertThat(advice).extracting(Advice::skills).containsExactly(Set.of("latin"), Set.of("maths"));
        assertThat(advice).extracting(Advice::freedPerTier).containsExactly(Map.of(1, 1), Map.of(5, 2));
        assertThat(advice.get(1).freed()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void whenNobodyWaitsThereIsNobodyToLookFor() {
        var matching = Matching.of(new Town(List.of(AProfile.of("n").need()), List.of(AProfile.of("h").helper())));
        assertThat(matching.recruiting(matching.plan(), 5, 1)).isEmpty();
    }
}
