package nl.plein.journeys.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plein.journeys.Journey;
import nl.plein.journeys.JourneyId;
import nl.plein.journeys.Moment;
import nl.plein.journeys.MomentId;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttentionTest {

    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
    private static final Moment.Outcome HAPPENED = new Moment.Outcome.Happened(30, Moment.Went.WELL, NOW);
    private static final Moment.Outcome MISSED = new Moment.Outcome.Missed(Moment.Why.NOBODY_ANSWERED, NOW);

    @Test
    void whoHasNoFirstTimeAfterFiveDaysAsksForAttention() {
        assertThat(begun(days(5).minusSeconds(1))).isEmpty();
        assertThat(begun(days(5))).containsExactly(Attention.NO_FIRST_TIME);
    }

    @Test
    void twoMissedInARowAskForAttentionAndOneInBetweenMakesItGood() {
        assertThat(attention(moment(-9, MISSED), moment(-5, MISSED), moment(20, null))).containsExactly(Attention.MISSED_TWICE);
        assertThat(attention(moment(-9, MISSED), moment(-7, HAPPENED), moment(-5, MISSED), moment(20, null)))
                .containsExactly(Attention.NO_ANSWER);
        assertThat(attention(moment(-9, MISSED), moment(-7, MISSED), moment(-5, HAPPENED), moment(20, null))).isEmpty();
    }

    @Test
    void aHelperWhoSaysNothingForThreeDaysAsksForAttention() {
        assertThat(attention(moment(-2, null), moment(20, null))).isEmpty();
        assertThat(attention(moment(-4, null), moment(20, null))).containsExactly(Attention.SILENT_HELPER);
    }

    @Test
    void whoCannotAsksForAttentionUntilThereIsAnotherTime() {
        var cannot = new Moment(
                MomentId.create(), JourneyId.create(), null, NOW.plus(days(2)), 30, new PersonId(UUID.randomUUID()), null);

        assertThat(attention(cannot, moment(20, null))).containsExactly(Attention.CANNOT);
    }

    @Test
    void aProgrammeThatEndsThisWeekAsksForAttentionAndOneWithoutAnEndDoesNot() {
        assertThat(attention(moment(-5, HAPPENED), moment(6, null))).containsExactly(Attention.ENDS);
        assertThat(attention(moment(-5, HAPPENED), moment(8, null))).isEmpty();
        assertThat(Attention.of(journey(NOW, null, moment(6, null)), 0, false, false, NOW)).isEmpty();
    }

    @Test
    void whoWantsToStopIsNotLeftWaiting() {
        var running = journey(NOW, null, moment(-4, null), moment(20, null));
        assertThat(Attention.of(running, 0, true, true, NOW)).contains(Attention.WISH);
        assertThat(Attention.of(running, 0, false, true, NOW)).doesNotContain(Attention.WISH);
    }

    @Test
    void aWorryComesFirstAndAlsoWhenAllIsOver() {
        var over = new Journey.Ending(Journey.Ending.Why.DONE, NOW);

        assertThat(Attention.of(journey(NOW, null, moment(-4, null), moment(20, null)), 1, false, true, NOW))
                .containsExactly(Attention.WORRY, Attention.SILENT_HELPER);
        assertThat(Attention.of(journey(NOW, over, moment(-4, null)), 1, false, true, NOW)).containsExactly(Attention.WORRY);
        assertThat(Attention.of(journey(NOW, over, moment(-4, null)), 0, false, true, NOW)).isEmpty();
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }

    private static Set<Attention> begun(Duration ago) {
        return Attention.of(journey(NOW.minus(ago), null), 0, false, true, NOW);
    }

    private static Set<Attention> attention(Moment... moments) {
        return Attention.of(journey(NOW.minus(days(15)), null, moments), 0, false, true, NOW);
    }

    private static Moment moment(int day, Moment.@Nullable Outcome outcome) {
        return new Moment(MomentId.create(), JourneyId.create(), null, NOW.plus(days(day)), 30, null, outcome);
    }

    private static Journey journey(Instant started, Journey.@Nullable Ending ending, Moment... moments) {
        var organisation = new OrganisationId(UUID.randomUUID());
        return new Journey(
                JourneyId.create(), organisation, Set.of(organisation), null, UUID.randomUUID(), 1, started, List.of(), null,
                Stream.of(moments).toList(), ending);
    }
}
