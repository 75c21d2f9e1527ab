package nl.plein.journeys.ending;

import static org.assertj.core.api.Assertions.assertThat;

import nl.plein.journeys.Journey.Ending.Reason;
import nl.plein.journeys.ending.Wish.What;
import org.junit.jupiter.api.Test;

class NextTest {

    @Test
    void nothingHappensUntilBothHaveSaidWhatTheyWant() {
        for (var wish : What.values()) {
            assertThat(Next.of(wish, null)).isEqualTo(new Next.Wait());
            assertThat(Next.of(null, wish)).isEqualTo(new Next.Wait());
        }
    }

    @Test
    void theyGoOnWhenBothWantThat() {
        assertThat(Next.of(What.GO_ON, What.GO_ON)).isEqualTo(new Next.GoOn());
    }

    @Test
    void whoWantsToGoOnKeepsThePlaceInTheLineWhenTheHelperStops() {
        assertThat(Next.of(What.GO_ON, What.STOP)).isEqualTo(new Next.End(Reason.HELPER_STOPS, true));
    }

    @Test
    void whoWantsSomebodyElseIsLookedForAgainWhateverTheHelperWants() {
        for (var helper : new What[] {What.GO_ON, What.STOP})
            assertThat(Next.of(What.SOMEBODY_ELSE, helper)).isEqualTo(new Next.End(Reason.ANOTHER_HELPER, true));
    }

    @Test
    void whoIsDoneIsNotKeptInIt() {
        for (var helper : new What[] {What.GO_ON, What.STOP})
            assertThat(Next.of(What.STOP, helper)).isEqualTo(new Next.End(Reason.ENOUGH, false));
    }
}
