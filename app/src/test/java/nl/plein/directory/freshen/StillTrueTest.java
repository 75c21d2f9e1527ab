package nl.plein.directory.freshen;

import static java.time.ZoneOffset.UTC;
import static nl.plein.directory.freshen.Threshold.NOT_CONFIRMED;
import static nl.plein.directory.freshen.Threshold.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When something is asked about again. */
class StillTrueTest {

    private static final LocalDate ASSURED = LocalDate.parse("2026-01-31");

    @Test
    void itIsAskedTwoWeeksBeforeEachThresholdAndNotAtAllWhenNobodyFindsItAnyMore() {
        assertThat(StillTrue.nearest(ASSURED, LocalDate.parse("2026-07-17"))).isEmpty();
        assertThat(StillTrue.nearest(ASSURED, LocalDate.parse("2026-07-18"))).contains(NOT_CONFIRMED);
        assertThat(StillTrue.nearest(ASSURED, LocalDate.parse("2026-10-17"))).contains(NOT_CONFIRMED);
        assertThat(StillTrue.nearest(ASSURED, LocalDate.parse("2026-10-18"))).contains(NOT_FOUND);
        assertThat(StillTrue.nearest(ASSURED, LocalDate.parse("2026-10-31"))).contains(NOT_FOUND);
        assertThat(StillTrue.nearest(ASSURED, LocalDate.parse("2026-11-01"))).isEmpty();
    }

    @Test
    void aWholeYearOfDaysBringsTwoLettersHoweverManyThingsThereAre() {
        var assured = List.of(day("2026-01-10"), day("2026-01-31"), day("2026-03-05"));
        assertThat(letters(assured, LocalDate.parse("2026-03-06"), 365))
                .as("the second and third thing were named in the first letter of each kind")
                .containsExactly("2026-06-27 NOT_CONFIRMED", "2026-09-27 NOT_FOUND");
    }

    @Test
    void whoSaidThatItIsTrueIsAskedAgainHalfAYearLater() {
        var asked = new EnumMap<>(Map.of(NOT_CONFIRMED, day("2026-06-27"), NOT_FOUND, day("2026-09-27")));
        var again = List.of(day("2026-10-01"));
        assertThat(StillTrue.ask(again, asked, LocalDate.parse("2027-03-17"), UTC)).isEmpty();
        assertThat(StillTrue.ask(again, asked, LocalDate.parse("2027-03-19"), UTC)).contains(NOT_CONFIRMED);
    }

    @Test
    void aKeeperSeesItAsLongAsNobodySaidSo() {
        assertThat(StillTrue.asks(null, ASSURED, UTC)).isTrue();
        assertThat(StillTrue.asks(day("2026-01-31"), LocalDate.parse("2026-07-17"), UTC)).isFalse();
        assertThat(StillTrue.asks(day("2026-01-31"), LocalDate.parse("2026-07-18"), UTC)).isTrue();
        assertThat(StillTrue.asks(day("2026-01-31"), LocalDate.parse("2027-07-18"), UTC)).isTrue();
    }

    private static List<String> letters(List<Instant> assured, LocalDate from, int days) {
        var asked = new EnumMap<Threshold, Instant>(Threshold.class);
        var letters = new ArrayList<String>();
        for (var day = from; day.isBefore(from.plusDays(days)); day = day.plusDays(1)) {
            var today = day;
            StillTrue.ask(assured, asked, today, UTC).ifPresent(threshold -> {
                asked.put(threshold, today.atTime(9, 30).toInstant(UTC));
                letters.add(today + " " + threshold);
            });
        }
        return letters;
    }

    private static Instant day(String day) {
        return LocalDate.parse(day).atTime(12, 0).toInstant(UTC);
    }
}
