package nl.plein.directory.visit.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import nl.plein.directory.Day;
import nl.plein.directory.PlaceContent;
import nl.plein.directory.PlaceId;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.junit.jupiter.api.Test;

/** Tuesday 3 March 2026, and the nights of 29 March and 25 October on which clocks change. */
class FreeMomentsTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate TUESDAY = LocalDate.parse("2026-03-03");
    private static final LocalDate FORWARD = LocalDate.parse("2026-03-29");
    private static final LocalDate BACK = LocalDate.parse("2026-10-25");
    private static final OrganisationId LIBRARY = new OrganisationId(UUID.randomUUID());
    private static final PersonId ANNEMIEK = new PersonId(UUID.randomUUID());
    private static final PersonId HENK = new PersonId(UUID.randomUUID());

    @Test
    void aTalkTimeIsCutInTalksAndNoneGoesOnAfterItsEnd() {
        assertThat(walls(free(List.of(), List.of(), "2026-03-01T00:00"), time(ANNEMIEK, Day.TU, "10:00", "11:45", 30), TUESDAY))
                .containsExactly("10:00", "10:30", "11:00");
    }

    @Test
    void itComesBackEveryWeekBetweenItsFirstAndItsLastDay() {
        var time = new TalkTime(
                UUID.randomUUID(), LIBRARY, new PlaceId(UUID.randomUUID()), ANNEMIEK, "Annemiek", Day.TU,
                LocalTime.of(10, 0), LocalTime.of(10, 30), 30, LocalDate.parse("2026-03-10"), LocalDate.parse("2026-03-17"));
        assertThat(free(List.of(), List.of(), "2026-03-01T00:00").of(List.of(time), TUESDAY, TUESDAY.plusWeeks(5)))
                .extracting(moment -> LocalDate.ofInstant(moment.from(), AMSTERDAM))
                .containsExactly(LocalDate.parse("2026-03-10"), LocalDate.parse("2026-03-17"));
    }

    @Test
    void whatIsTakenOrTooSoonIsNotFree() {
        var time = time(ANNEMIEK, Day.TU, "10:00", "12:00", 30);
        var taken = new Taken(ANNEMIEK, instant("2026-03-03T10:45"), instant("2026-03-03T11:15"));
        assertThat(walls(free(List.of(), List.of(taken), "2026-03-03T10:30"), time, TUESDAY)).containsExactly("11:30");
        assertThat(walls(free(List.of(), List.of(taken), "2026-03-03T10:00"), time(HENK, Day.TU, "10:00", "12:00", 30), TUESDAY))
                .as("somebody else is not in the way")
                .containsExactly("10:00", "10:30", "11:00", "11:30");
    }

    @Test
    void talksThatFollowEachOtherAreNotInEachOthersWay() {
        var taken = new Taken(ANNEMIEK, instant("2026-03-03T10:30"), instant("2026-03-03T11:00"));
        assertThat(walls(free(List.of(), List.of(taken), "2026-03-01T00:00"), time(ANNEMIEK, Day.TU, "10:00", "11:30", 30), TUESDAY))
                .containsExactly("10:00", "11:00");
    }

    @Test
    void aDayOffIsOfOneGuideAndAClosedDayOfThePlace() {
        var off = new DaysOff(UUID.randomUUID(), LIBRARY, ANNEMIEK, TUESDAY, TUESDAY);
        var both = List.of(time(ANNEMIEK, Day.TU, "10:00", "10:30", 30), time(HENK, Day.TU, "10:00", "10:30", 30));
        assertThat(free(List.of(off), List.of(), "2026-03-01T00:00").of(both, TUESDAY, TUESDAY))
                .extracting(FreeMoment::guide)
                .containsExactly(HENK);
        var closed = new FreeMoments(place(TUESDAY), List.of(), List.of(), Instant.EPOCH, AMSTERDAM);
        assertThat(closed.of(both, TUESDAY, TUESDAY)).isEmpty();
    }

    @Test
    void aMomentIsOnTheSameWallTimeInWinterAndInSummer() {
        var time = time(ANNEMIEK, Day.SU, "10:00", "10:30", 30);
        assertThat(free(List.of(), List.of(), "2026-03-01T00:00").of(List.of(time), FORWARD.minusWeeks(1), FORWARD))
                .extracting(FreeMoment::from)
                .containsExactly(Instant.parse("2026-03-22T09:00:00Z"), Instant.parse("2026-03-29T08:00:00Z"));
    }

    @Test
    void theHourThatIsLeftOutHasNoMomentsAndTheHourThatComesTwiceHasThemOnce() {
        var night = time(ANNEMIEK, Day.SU, "01:00", "04:00", 30);
        assertThat(walls(free(List.of(), List.of(), "2026-03-01T00:00"), night, FORWARD))
                .containsExactly("01:00", "01:30", "03:00", "03:30");
        var back = free(List.of(), List.of(), "2026-03-01T00:00").of(List.of(night), BACK, BACK);
        assertThat(back).hasSize(6).allSatisfy(moment ->
                assertThat(Duration.between(moment.from(), moment.to())).isEqualTo(Duration.ofMinutes(30)));
    }

    private static FreeMoments free(List<DaysOff> off, List<Taken> taken, String earliest) {
        return new FreeMoments(place(LocalDate.EPOCH), off, taken, instant(earliest), AMSTERDAM);
    }

    private static List<String> walls(FreeMoments free, TalkTime time, LocalDate day) {
        return free.of(List.of(time), day, day).stream()
                .map(moment -> moment.from().atZone(AMSTERDAM).toLocalTime().toString())
                .toList();
    }

    private static TalkTime time(PersonId guide, Day day, String from, String to, int minutes) {
        return new TalkTime(
                UUID.randomUUID(), LIBRARY, new PlaceId(UUID.randomUUID()), guide, "Wie", day, LocalTime.parse(from),
                LocalTime.parse(to), minutes, LocalDate.parse("2026-01-01"), null);
    }

    private static PlaceContent place(LocalDate closed) {
        return new PlaceContent("P", null, null, null, null, null, null, null, List.of(), true, null, List.of(), null,
                List.of(new PlaceContent.Closed(closed, closed, null)));
    }

    private static Instant instant(String wall) {
        return LocalDateTime.parse(wall).atZone(AMSTERDAM).toInstant();
    }
}
