package nl.plein.journeys.reminder;

import static nl.plein.journeys.reminder.Kind.DAY_BEFORE;
import static nl.plein.journeys.reminder.Kind.EVENING_AFTER;
import static nl.plein.journeys.reminder.Kind.HOUR_BEFORE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.plein.journeys.Journey;
import nl.plein.journeys.JourneyId;
import nl.plein.journeys.Moment;
import nl.plein.journeys.MomentId;
import nl.plein.journeys.Participant;
import nl.plein.journeys.reminder.Reminder.Why;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When somebody is reminded, and when not. */
class RulesTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Instant LONG_BEFORE = at("2026-03-01T12:00");

    private final Rules rules = new Rules(AMSTERDAM);

    @Test
    void atFiveTheDayBeforeAndAnHourBefore() {
        assertThat(asker("2026-03-12T18:30"))
                .containsExactly(due(DAY_BEFORE, "2026-03-11T17:00"), due(HOUR_BEFORE, "2026-03-12T17:30"));
    }

    @Test
    void theHelperIsAskedAtEightTheSameEvening() {
        assertThat(helper("2026-03-12T18:30")).contains(due(EVENING_AFTER, "2026-03-12T20:00"));
        assertThat(helper("2026-03-12T19:30")).contains(due(EVENING_AFTER, "2026-03-12T20:00"));
    }

    @Test
    void orAtNineTheNextMorningWhenTheyTalkedLonger() {
        assertThat(helper("2026-03-12T19:31")).contains(due(EVENING_AFTER, "2026-03-13T09:00"));
    }

    @Test
    void nobodyIsRemindedAtNight() {
        assertThat(asker("2026-03-12T08:59")).extracting(Rules.Due::kind).containsExactly(DAY_BEFORE);
        assertThat(asker("2026-03-12T09:00")).extracting(Rules.Due::kind).containsExactly(DAY_BEFORE, HOUR_BEFORE);
        assertThat(asker("2026-03-12T21:59")).extracting(Rules.Due::kind).containsExactly(DAY_BEFORE, HOUR_BEFORE);
        assertThat(asker("2026-03-12T22:00")).extracting(Rules.Due::kind).containsExactly(DAY_BEFORE);
    }

    @Test
    void nightIsFromNineToEight() {
        assertThat(rules.isNight(at("2026-03-12T20:59"))).isFalse();
        assertThat(rules.isNight(at("2026-03-12T21:00"))).isTrue();
        assertThat(rules.isNight(at("2026-03-13T07:59"))).isTrue();
        assertThat(rules.isNight(at("2026-03-13T08:00"))).isFalse();
    }

    @Test
    void fiveStaysFiveWhenTheClocksChange() {
        assertThat(asker("2026-03-30T10:00")).contains(due(DAY_BEFORE, "2026-03-29T17:00"));
        assertThat(due(DAY_BEFORE, "2026-03-29T17:00").at()).isEqualTo(Instant.parse("2026-03-29T15:00:00Z"));
        assertThat(asker("2026-03-29T10:00")).contains(new Rules.Due(DAY_BEFORE, Instant.parse("2026-03-28T16:00:00Z")));
    }

    @Test
    void whoChoseTheTimeJustNowNeedsNoReminderOfWhatWasBefore() {
        assertThat(rules.of(at("2026-03-12T18:30"), at("2026-03-12T19:00"), at("2026-03-12T10:00"), false))
                .containsExactly(due(HOUR_BEFORE, "2026-03-12T17:30"));
    }

    @Test
    void whatIsTrueWhenItIsSentCounts() {
        var moment = moment("2026-03-12T18:30", null);
        var now = at("2026-03-12T17:30");
        assertThat(rules.against(reminder(moment, HOUR_BEFORE, "2026-03-12T17:30"), journey(moment, null), now)).isEmpty();
        assertThat(rules.against(reminder(moment("2026-03-12T19:30", null), HOUR_BEFORE, "2026-03-12T17:30"), journey(moment, null), now))
                .contains(Why.MOVED);
        var cannot = moment("2026-03-12T18:30", new PersonId(UUID.randomUUID()));
        assertThat(rules.against(reminder(cannot, HOUR_BEFORE, "2026-03-12T17:30"), journey(cannot, null), now)).contains(Why.CANNOT);
        var over = new Journey.Ending(Journey.Ending.Why.STOPPED, now);
        assertThat(rules.against(reminder(moment, HOUR_BEFORE, "2026-03-12T17:30"), journey(moment, over), now)).contains(Why.OVER);
    }

    @Test
    void afterAnOutageTheDayBeforeLetterStillGoesUntilNight() {
        var moment = moment("2026-03-13T18:30", null);
        var reminder = reminder(moment, DAY_BEFORE, "2026-03-12T17:00");
        assertThat(rules.against(reminder, journey(moment, null), at("2026-03-12T18:01"))).isEmpty();
        assertThat(rules.against(reminder, journey(moment, null), at("2026-03-12T20:59"))).isEmpty();
        assertThat(rules.against(reminder, journey(moment, null), at("2026-03-12T21:00"))).contains(Why.TOO_LATE);
        var hourBefore = reminder(moment, HOUR_BEFORE, "2026-03-13T17:30");
        assertThat(rules.against(hourBefore, journey(moment, null), at("2026-03-13T18:29"))).isEmpty();
        assertThat(rules.against(hourBefore, journey(moment, null), at("2026-03-13T18:30"))).contains(Why.TOO_LATE);
    }

    @Test
    void ofATalkEarlyInTheMorningThatWasChosenAfterFiveOneIsRemindedInTheEvening() {
        assertThat(rules.of(at("2026-03-12T08:30"), at("2026-03-12T09:00"), at("2026-03-11T18:00"), false))
                .containsExactly(due(DAY_BEFORE, "2026-03-11T20:00"));
        assertThat(rules.of(at("2026-03-12T08:30"), at("2026-03-12T09:00"), at("2026-03-11T20:30"), false)).isEmpty();
        assertThat(rules.of(at("2026-03-12T10:00"), at("2026-03-12T10:30"), at("2026-03-11T18:00"), false))
                .containsExactly(due(HOUR_BEFORE, "2026-03-12T09:00"));
    }

    @Test
    void fiveStaysFiveWhenTheClocksGoBack() {
        assertThat(asker("2026-10-26T10:00")).contains(new Rules.Due(DAY_BEFORE, Instant.parse("2026-10-25T16:00:00Z")));
        assertThat(asker("2026-10-25T10:00")).contains(
                new Rules.Due(DAY_BEFORE, Instant.parse("2026-10-24T15:00:00Z")), new Rules.Due(HOUR_BEFORE, Instant.parse("2026-10-25T08:00:00Z")));
    }

    @Test
    void aLetterThatIsStillHereWhenTheyTalkIsNotMailedAnyMore() {
        var moment = moment("2026-03-12T18:30", null);
        assertThat(rules.uselessAt(reminder(moment, HOUR_BEFORE, "2026-03-12T17:30"))).isEqualTo(at("2026-03-12T18:30"));
        assertThat(rules.uselessAt(reminder(moment, DAY_BEFORE, "2026-03-11T17:00"))).isEqualTo(at("2026-03-11T21:00"));
        assertThat(rules.uselessAt(reminder(moment, EVENING_AFTER, "2026-03-12T20:00"))).isEqualTo(at("2026-03-12T21:00"));
    }

    private final UUID participant = UUID.randomUUID();
    private final JourneyId id = JourneyId.create();
    private final MomentId momentId = MomentId.create();

    private List<Rules.Due> asker(String starts) {
        return rules.of(at(starts), at(starts).plus(Duration.ofMinutes(30)), LONG_BEFORE, false);
    }

    private List<Rules.Due> helper(String starts) {
        return rules.of(at(starts), at(starts).plus(Duration.ofMinutes(30)), LONG_BEFORE, true);
    }

    private static Rules.Due due(Kind kind, String at) {
        return new Rules.Due(kind, at(at));
    }

    private Moment moment(String starts, @Nullable PersonId cannot) {
        return new Moment(momentId, id, "m1", at(starts), 30, cannot, null);
    }

    private Reminder reminder(Moment moment, Kind kind, String due) {
        return new Reminder(UUID.randomUUID(), id, moment.id(), participant, kind, moment.startsAt(), at(due));
    }

    private Journey journey(Moment moment, Journey.@Nullable Ending ending) {
        var organisation = new OrganisationId(UUID.randomUUID());
        var person = new PersonId(UUID.randomUUID());
        var helper = new Participant(participant, id, person, person, Participant.Part.HELPER, LONG_BEFORE, null);
        return new Journey(id, organisation, Set.of(organisation), null, UUID.randomUUID(), 1, LONG_BEFORE, List.of(helper), null,
                List.of(moment), ending);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(AMSTERDAM).toInstant();
    }
}
