package nl.plein.journeys.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeTest {

    @Test
    void aCodeIsReadAsItIsWritten() {
        for (var time = 0; time < 1000; time++) {
            var code = Code.draw();
            assertThat(Code.read(code.written())).contains(code);
            assertThat(code.written()).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
        }
    }

    @Test
    void howSomebodyTypesItFromPaperDoesNotMatter() {
        var code = Code.read("1M0Z-1M2P-7TQC-0WXE");
        assertThat(code).isPresent();
        assertThat(Code.read(" imoz lm2p 7tqc–owxe ")).isEqualTo(code);
    }

    @Test
    void whatIsNoCodeIsNone() {
        assertThat(Code.read("")).isEmpty();
        assertThat(Code.read("1M0Z-1M2P-7TQC")).isEmpty();
        assertThat(Code.read("1M0Z-1M2P-7TQC-0WXU")).isEmpty();
        assertThat(Code.read("1M0Z-1M2P-7TQC-0WXE-1")).isEmpty();
    }

    @Test
    void aLogDoesNotSayIt() {
        assertThat(Code.draw().toString()).isEqualTo("Code[not shown]");
    }
}
