package nl.plein.journeys.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.plein.journeys.JourneyId;
import nl.plein.journeys.Moment;
import nl.plein.journeys.Text;
import nl.plein.journeys.programme.Content;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanningTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    /** A Friday; the clocks go forward in the night to Sunday 29 March. */
    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 3, 27, 18, 30);

    private final JourneyId journey = JourneyId.create();

    @Test
    void momentsFollowByTheDaysOfTheProgramme() {
        assertThat(days(plan(programme(null, 0, 4, 7, 11))))
                .containsExactly(day(27), day(31), day(34), day(38));
    }

    private static LocalDate day(int ofMarch) {
        return LocalDate.of(2026, 3, 1).plusDays(ofMarch - 1L);
    }

    @Test
    void halfPastSixStaysHalfPastSixWhenTheClocksChange() {
        assertThat(plan(programme(null, 0, 4)))
                .extracting(moment -> moment.startsAt().atZone(AMSTERDAM).toLocalTime().toString())
                .containsExactly("18:30", "18:30");
    }

    @Test
    void aProgrammeWithoutAnEndGoesOnAtTheSameTimeOfTheWeek() {
        var planned = new ArrayList<>(plan(programme(7, 0, 7)));

        var third = next(planned, FIRST.plusDays(8), 7);
        planned.add(third);
        var fourth = next(planned, FIRST.plusDays(15), 7);

        assertThat(days(List.of(third, fourth))).containsExactly(day(27 + 14), day(27 + 21));
        assertThat(List.of(third, fourth)).extracting(Moment::key).containsExactly("m2+1", "m2+2");
        assertThat(third.programmeKey()).isEqualTo("m2");
    }

    @Test
    void whoWritesDownLateGetsAMomentThatIsStillToCome() {
        var late = next(plan(programme(7, 0)), FIRST.plusDays(20), 7);

        assertThat(late.startsAt().atZone(AMSTERDAM).toLocalDateTime()).isEqualTo(FIRST.plusDays(21));
    }

    @Test
    void aProgrammeWithAnEndHasNoNextMoment() {
        assertThat(Planning.next(plan(programme(null, 0)), FIRST.atZone(AMSTERDAM), journey, programme(null, 0))).isEmpty();
    }

    @Test
    void movingOneMovesOnlyThatOneUnlessPeopleSaySo() {
        var planned = plan(programme(null, 0, 4, 7));

        assertThat(moved(planned, 1, FIRST.plusDays(5), false)).containsExactly(FIRST.plusDays(5));
        assertThat(moved(planned, 1, FIRST.plusDays(5), true)).containsExactly(FIRST.plusDays(5), FIRST.plusDays(8));
    }

    @Test
    void whatComesAfterKeepsItsOwnTimeOfDay() {
        var planned = plan(programme(null, 0, 4, 7));

        assertThat(moved(planned, 1, FIRST.plusDays(5).withHour(10), true))
                .containsExactly(FIRST.plusDays(5).withHour(10), FIRST.plusDays(8));
        assertThat(moved(planned, 1, FIRST.plusDays(4).withHour(10), true)).containsExactly(FIRST.plusDays(4).withHour(10));
    }

    @Test
    void whatHasBeenStaysWhereItWas() {
        var planned = new ArrayList<>(plan(programme(null, 0, 4, 7)));
        var last = planned.removeLast();
        planned.add(new Moment(last.id(), journey, last.key(), last.startsAt(), 30, null,
                new Moment.Outcome.Missed(Moment.Why.OTHER, Instant.EPOCH)));

        assertThat(moved(planned, 1, FIRST.plusDays(5), true)).containsExactly(FIRST.plusDays(5));
    }

    @Test
    void bothAreFreeInThePartsTheyShareFromTomorrowOn() {
        var tuesday = LocalDate.of(2026, 3, 3);

        assertThat(FreeTimes.after(tuesday, List.of("tue-evening", "wed-morning")))
                .containsExactly(
                        LocalDateTime.of(2026, 3, 4, 10, 0), LocalDateTime.of(2026, 3, 4, 11, 0),
                        LocalDateTime.of(2026, 3, 10, 18, 30), LocalDateTime.of(2026, 3, 10, 19, 30),
                        LocalDateTime.of(2026, 3, 11, 10, 0), LocalDateTime.of(2026, 3, 11, 11, 0),
                        LocalDateTime.of(2026, 3, 17, 18, 30), LocalDateTime.of(2026, 3, 17, 19, 30));
    }

    private List<Moment> plan(Content programme) {
        return Planning.from(FIRST, AMSTERDAM, journey, programme);
    }

    private Moment next(List<Moment> planned, LocalDateTime now, int everyDays) {
        var days = planned.stream().anyMatch(moment -> moment.key().startsWith("m2")) ? new int[] {0, 7} : new int[] {0};
        return Planning.next(planned, now.atZone(AMSTERDAM), journey, programme(everyDays, days)).orElseThrow();
    }

    private List<LocalDateTime> moved(List<Moment> planned, int which, LocalDateTime to, boolean withLater) {
        return Planning.move(planned.get(which), to, AMSTERDAM, planned, withLater).stream()
                .map(move -> move.to().atZone(AMSTERDAM).toLocalDateTime())
                .toList();
    }

    private static List<LocalDate> days(List<Moment> moments) {
        return moments.stream().map(moment -> moment.startsAt().atZone(AMSTERDAM).toLocalDate()).toList();
    }

    private static Content programme(@Nullable Integer everyDays, int... days) {
        var nothing = new Text("", "");
        var moments = new ArrayList<Content.Moment>();
        for (var day : days) moments.add(new Content.Moment("m" + (moments.size() + 1), day, 30, nothing, nothing, List.of()));
        return new Content(nothing, nothing, nothing, List.of(), List.of(), List.of(), moments, everyDays, List.of(), nothing, null);
    }
}
