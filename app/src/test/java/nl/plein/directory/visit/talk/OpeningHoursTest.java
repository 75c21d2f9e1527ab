package nl.plein.directory.visit.talk;

import static nl.plein.directory.Day.FR;
import static nl.plein.directory.Day.MO;
import static nl.plein.directory.Day.SA;
import static nl.plein.directory.Day.SU;
import static nl.plein.directory.Day.TH;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import nl.plein.directory.Day;
import nl.plein.directory.PlaceContent;
import nl.plein.directory.PlaceContent.Closed;
import nl.plein.directory.PlaceContent.Opening;
import org.junit.jupiter.api.Test;

/** Thursday 5 March 2026 is an ordinary one; clocks go forward on Sunday 29 March and back on Sunday 25 October. */
class OpeningHoursTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @Test
    void timesThatTouchAreOne() {
        var office = place(opening("09:00", "16:00", TH), opening("16:00", "19:00", TH));
        assertThat(OpeningHours.at(office, at("2026-03-05T15:59"))).isEqualTo(new Standing.Open(at("2026-03-05T19:00")));
        assertThat(OpeningHours.at(office, at("2026-03-05T16:00"))).isEqualTo(new Standing.Open(at("2026-03-05T19:00")));
    }

    @Test
    void whoComesAtClosingTimeIsTooLate() {
        var office = place(opening("09:00", "16:00", TH, FR));
        assertThat(OpeningHours.at(office, at("2026-03-05T16:00"))).isEqualTo(new Standing.Closed(at("2026-03-06T09:00")));
        assertThat(OpeningHours.at(office, at("2026-03-05T08:59"))).isEqualTo(new Standing.Closed(at("2026-03-05T09:00")));
    }

    @Test
    void whatBeganInTheEveningGoesOnPastMidnight() {
        var cafe = place(opening("20:00", "02:00", FR));
        assertThat(OpeningHours.at(cafe, at("2026-03-07T01:30"))).isEqualTo(new Standing.Open(at("2026-03-07T02:00")));
        assertThat(OpeningHours.at(cafe, at("2026-03-07T02:00"))).isEqualTo(new Standing.Closed(at("2026-03-13T20:00")));
    }

    @Test
    void aClosedDayKeepsOutWhatBeginsOnItAndNotWhatBeganTheEveningBefore() {
        var cafe = place(
                List.of(new Closed(LocalDate.parse("2026-03-07"), LocalDate.parse("2026-03-08"), null)),
                opening("20:00", "02:00", FR, SA));
        assertThat(OpeningHours.at(cafe, at("2026-03-07T01:00"))).isEqualTo(new Standing.Open(at("2026-03-07T02:00")));
        assertThat(OpeningHours.at(cafe, at("2026-03-07T21:00"))).isEqualTo(new Standing.Closed(at("2026-03-13T20:00")));
    }

    @Test
    void whoeverIsClosedForLongOpensNotInTheComingWeeks() {
        var school = place(
                List.of(new Closed(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-09-01"), "Verbouwing")),
                opening("08:00", "17:00", MO));
        assertThat(OpeningHours.at(school, at("2026-03-02T10:00"))).isEqualTo(new Standing.Closed(null));
        assertThat(OpeningHours.at(place(), at("2026-03-02T10:00"))).isEqualTo(new Standing.Unknown());
    }

    @Test
    void dayAndNightHasNoEnd() {
        var always = place(opening("00:00", "00:00", Day.values()));
        assertThat(OpeningHours.at(always, at("2026-03-02T03:00"))).isEqualTo(new Standing.Open(null));
    }

    @Test
    void inTheNightsOnWhichClocksChangeTheClockOnTheWallCounts() {
        var night = place(opening("22:00", "06:00", SA), opening("10:00", "12:00", SU));
        assertThat(OpeningHours.at(night, at("2026-03-29T05:30"))).isEqualTo(new Standing.Open(at("2026-03-29T06:00")));
        assertThat(OpeningHours.at(night, at("2026-03-29T06:00"))).isEqualTo(new Standing.Closed(at("2026-03-29T10:00")));
        assertThat(at("2026-03-29T10:00").toInstant()).isEqualTo("2026-03-29T08:00:00Z");
        assertThat(OpeningHours.at(night, at("2026-10-25T06:00"))).isEqualTo(new Standing.Closed(at("2026-10-25T10:00")));
        assertThat(at("2026-10-25T10:00").toInstant()).isEqualTo("2026-10-25T09:00:00Z");
    }

    private static ZonedDateTime at(String wall) {
        return LocalDateTime.parse(wall).atZone(AMSTERDAM);
    }

    private static Opening opening(String from, String to, Day... days) {
        return new Opening(List.of(days), LocalTime.parse(from), LocalTime.parse(to));
    }

    private static PlaceContent place(Opening... open) {
        return place(List.of(), open);
    }

    private static PlaceContent place(List<Closed> closed, Opening... open) {
        return new PlaceContent("P", null, null, null, null, null, null, null, List.of(open), true, null, List.of(), null, closed);
    }
}
