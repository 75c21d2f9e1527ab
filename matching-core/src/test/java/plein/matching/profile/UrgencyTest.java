package plein.matching.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UrgencyTest {

    private final Urgency urgency = new Urgency(Map.of("no-device", 30, "no-quiet-place", 45));

    @Test
    void someoneWhoWaits200DaysComesBeforeSomeoneWhoWaits20() {
        for (int barriers = 0; barriers < 4; barriers++) {
            Set<String> same = barriers == 0 ? Set.of() : barriers == 1 ? Set.of("no-device") : Set.of("no-device", "no-quiet-place");
            for (long extra = 0; extra < 5_000; extra += 7) {
                var town = new Town(
                        List.of(AProfile.of("a").waiting((int) (20 + extra)).tier(urgency.tier(same, 20 + extra)).need(),
                                AProfile.of("b").waiting((int) (200 + extra)).tier(urgency.tier(same, 200 + extra)).need()),
                        List.of(AProfile.of("h").helper()));
                assertThat(Matching.of(town).propose().matched("b")).isPresent();
            }
        }
    }

    @Test
    void waitingNeverStopsCounting() {
        assertThat(urgency.points(Set.of(), 100_000)).isGreaterThan(urgency.points(Set.of(), 99_999));
        assertThat(urgency.points(Set.of("no-device"), 10)).isEqualTo(40);
        assertThat(urgency.points(Set.of("unknown"), 10)).isEqualTo(10);
    }

    @Test
    void morePointsNeverMakeANeedLessUrgent() {
        for (long points = 1; points < 3_000; points++) {
            assertThat(urgency.tier(points)).isLessThanOrEqualTo(urgency.tier(points - 1));
        }
        assertThat(urgency.tier(0)).isEqualTo(8);
        assertThat(urgency.tier(960)).isEqualTo(1);
    }

    @Test
    void thresholdsMustGrow() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Urgency(Map.of(), List.of(1L, 2L, 3L)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Urgency(Map.of(), List.of(1L, 2L, 3L, 3L, 5L, 6L, 7L)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Urgency(Map.of("x", -1)));
    }
}
