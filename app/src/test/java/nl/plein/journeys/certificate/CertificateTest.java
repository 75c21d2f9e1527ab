package nl.plein.journeys.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateTest {

    @ParameterizedTest
    @CsvSource({"0, 0.0", "29, 0.0", "30, 0.5", "50, 0.5", "59, 0.5", "60, 1.0", "89, 1.0", "90, 1.5"})
    void halfHoursCountAndNobodyGetsMoreThanTheyGave(int minutes, double hours) {
        var day = LocalDate.of(2026, 11, 1);
        var certificate = new Certificate(
                Code.draw(), UUID.randomUUID(), null, null, "Sam", null, 1, minutes, day, day, Instant.EPOCH);
        assertThat(certificate.hours()).isEqualTo(hours);
    }
}
