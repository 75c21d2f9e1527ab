package nl.plein.access.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import nl.plein.access.consent.Age.Band;
import org.junit.jupiter.api.Test;

class AgeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void onEveryDayOfEveryYouthTheRightPeopleAreAskedUntilTheNextBirthdayThatCounts() {
        // a whole round of leap years, so that every birthday there is, 29 February too, is tried on every day
        for (var born = LocalDate.of(2004, 1, 1); born.getYear() < 2008; born = born.plusDays(1)) {
            var atTwelve = born.plusYears(12);
            var atSixteen = born.plusYears(16);
            var atEighteen = born.plusYears(18);
            for (var day = born; day.isBefore(atEighteen.plusDays(3)); day = day.plusDays(1)) {
                var expected = day.isBefore(atTwelve) ? new Age(Band.UNDER_12, atTwelve)
                        : day.isBefore(atSixteen) ? new Age(Band.FROM_12, atSixteen)
                        : day.isBefore(atEighteen) ? new Age(Band.FROM_16, atEighteen)
                        : Age.ADULT;
                if (!Age.of(born, day).equals(expected)) assertThat(Age.of(born, day)).as("%s on %s", born, day).isEqualTo(expected);
            }
        }
    }

    @Test
    void whoGrowsOlderIsAskedAsSomebodyOfThatAge() {
        for (var born = LocalDate.of(2004, 1, 1); born.getYear() < 2008; born = born.plusDays(1))
            for (var years = 0; years <= 20; years++)
                for (var day = -1; day <= 1; day++) {
                    var later = born.plusYears(years).plusDays(day);
                    if (later.isBefore(born)) continue;
                    assertThat(Age.of(born, born).on(later)).isEqualTo(Age.of(born, later));
                }
    }

    @Test
    void whoWasBornOn29FebruaryIsTwelveAndSixteenOnThatDayAndEighteenADayEarly() {
        var born = LocalDate.of(2008, 2, 29);
        assertThat(Age.of(born, LocalDate.of(2020, 2, 28))).isEqualTo(new Age(Band.UNDER_12, LocalDate.of(2020, 2, 29)));
        assertThat(Age.of(born, LocalDate.of(2024, 2, 29))).isEqualTo(new Age(Band.FROM_16, LocalDate.of(2026, 2, 28)));
        assertThat(Age.of(born, LocalDate.of(2026, 2, 27)).band()).isEqualTo(Band.FROM_16);
        assertThat(Age.of(born, LocalDate.of(2026, 2, 28))).isEqualTo(Age.ADULT);
    }

    @Test
    void underTwelveAParentSaysYesThenBothAndFromSixteenTheYoungPersonAlone() {
        assertThat(Band.UNDER_12.voices()).isEqualTo(Set.of(Voice.PARENT));
        assertThat(Band.FROM_12.voices()).isEqualTo(Set.of(Voice.PARENT, Voice.SELF));
        assertThat(Band.FROM_16.voices()).isEqualTo(Set.of(Voice.SELF));
        assertThat(Band.ADULT.voices()).isEqualTo(Set.of(Voice.SELF));
    }

    @Test
    void nobodyIsBornInTheFuture() {
        assertThatThrownBy(() -> Age.of(TODAY.plusDays(1), TODAY)).isInstanceOf(IllegalArgumentException.class);
    }
}
