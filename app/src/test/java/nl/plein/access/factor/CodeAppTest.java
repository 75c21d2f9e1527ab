package nl.plein.access.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CodeAppTest {

    /** The one of RFC 6238, appendix B, of which apps show the last six digits. */
    private static final CodeApp APP = new CodeApp("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    @Test
    void itMakesTheCodesOfTheStandard() {
        assertThat(APP.codeAt(Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(APP.codeAt(Instant.ofEpochSecond(1111111109))).isEqualTo("081804");
        assertThat(APP.codeAt(Instant.ofEpochSecond(2000000000))).isEqualTo("279037");
    }

    @Test
    void itIsWrittenAsAppsReadIt() {
        assertThat(APP.written()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    @Test
    void aCodeIsGoodForItsOwnHalfMinuteAndTheNext() {
        var start = Instant.ofEpochSecond(1111111080);
        var code = APP.codeAt(start);
        assertThat(APP.halfMinuteOf(code, start)).contains(37037036L);
        assertThat(APP.halfMinuteOf(code, start.plus(Duration.ofSeconds(59)))).contains(37037036L);
        assertThat(APP.halfMinuteOf(code, start.plus(Duration.ofSeconds(60)))).isEmpty();
        assertThat(APP.halfMinuteOf(code, start.minus(Duration.ofSeconds(1)))).isEmpty();
    }

    @Test
    void spacesAreNoMistake() {
        assertThat(APP.halfMinuteOf(" 287 082 ", Instant.ofEpochSecond(59))).isPresent();
        assertThat(APP.halfMinuteOf("", Instant.ofEpochSecond(59))).isEmpty();
    }
}
