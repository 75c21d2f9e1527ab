package nl.plein.journeys.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChildHoursTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final ChildHours HOURS = new ChildHours(LocalTime.of(7, 0), LocalTime.of(21, 0), Duration.ofHours(4));
    private static final Instant MORNING = at("2026-03-02T08:00").toInstant();

    @ParameterizedTest
    @CsvSource({
        "23:24, 30, journey.time.child-hours",
        "20:31, 30, journey.time.child-hours",
        "20:30, 30, ",
        "06:59, 30, journey.time.child-hours",
        "07:00, 30, ",
        "00:00, 240, journey.time.child-hours"
    })
    void aTalkOfAChildIsByDayFromBeginningToEnd(String time, int minutes, String reason) {
        assertThat(HOURS.against(at("2026-03-05T" + time), minutes, MORNING).orElse(null)).isEqualTo(reason);
    }

    @Test
    void aTalkOfAChildIsKnownSomeHoursBefore() {
        assertThat(HOURS.against(at("2026-03-02T11:59"), 30, MORNING)).contains("journey.time.child-soon");
        assertThat(HOURS.against(at("2026-03-02T12:00"), 30, MORNING)).isEmpty();
    }

    @Test
    void whatAProgrammePlansByItselfComesAsNearAsItCanBe() {
        assertThat(HOURS.into(at("2026-03-05T21:30"), 30)).isEqualTo(at("2026-03-05T20:30"));
        assertThat(HOURS.into(at("2026-03-05T05:30"), 30)).isEqualTo(at("2026-03-05T07:00"));
        assertThat(HOURS.into(at("2026-03-05T18:30"), 30)).isEqualTo(at("2026-03-05T18:30"));
    }

    private static ZonedDateTime at(String time) {
        return LocalDateTime.parse(time).atZone(AMSTERDAM);
    }
}
