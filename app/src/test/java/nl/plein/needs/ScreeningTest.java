package nl.plein.needs;

import static nl.plein.needs.Screening.State.EXPIRED;
import static nl.plein.needs.Screening.State.NEW;
import static nl.plein.needs.Screening.State.READY;
import static nl.plein.needs.Screening.State.RENEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ScreeningTest {

    private static final LocalDate TALKED = LocalDate.parse("2024-01-10");

    @Test
    void countsOnlyWithConversationReferencesAndCertificate() {
        var day = LocalDate.parse("2024-02-01");
        assertThat(new Screening(TALKED, TALKED, TALKED).validOn(day)).isTrue();
        assertThat(new Screening(null, TALKED, TALKED).validOn(day)).isFalse();
        assertThat(new Screening(TALKED, null, TALKED).validOn(day)).isFalse();
        assertThat(new Screening(TALKED, TALKED, null).validOn(day)).isFalse();
        assertThat(Screening.NONE.missing()).containsExactly(Screening.Step.values());
    }

    @Test
    void endsThreeYearsAfterTheDateOnTheCertificate() {
        var screening = certified("2023-05-17");
        assertThat(screening.on(LocalDate.parse("2026-05-16"))).isEqualTo(RENEW);
        assertThat(screening.validOn(LocalDate.parse("2026-05-16"))).isTrue();
        assertThat(screening.on(LocalDate.parse("2026-05-17"))).isEqualTo(EXPIRED);
        assertThat(screening.validOn(LocalDate.parse("2026-05-17"))).isFalse();
    }

    @Test
    void asksToBeRenewedAtThirtyThreeMonths() {
        var screening = certified("2023-05-17");
        assertThat(screening.on(LocalDate.parse("2026-02-16"))).isEqualTo(READY);
        assertThat(screening.on(LocalDate.parse("2026-02-17"))).isEqualTo(RENEW);
    }

    @Test
    void aCertificateOfALeapDayEndsOnTheLastOfFebruary() {
        var screening = certified("2024-02-29");
        assertThat(screening.validOn(LocalDate.parse("2027-02-27"))).isTrue();
        assertThat(screening.validOn(LocalDate.parse("2027-02-28"))).isFalse();
    }

    @Test
    void whoLacksAStepIsNewHoweverOldTheCertificate() {
        var screening = new Screening(null, TALKED, LocalDate.parse("2010-01-01"));
        assertThat(screening.on(LocalDate.parse("2026-01-01"))).isEqualTo(NEW);
    }

    private static Screening certified(String date) {
        return new Screening(TALKED, TALKED, LocalDate.parse(date));
    }
}
