package nl.plein.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TidyTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "\u200BZoë", "Zoë\u200B", "Zo\u200Bë", "\uFEFFZoë", "\u202AZoë\u202C", "Zo\u00ADë", "\u2067Zoë\u2069", "Zoë\u200F", "Zoe\u0308",
        "\u00A0Zoë\u2003", "Zo\u200Dë", "Zo\u200Cë", "Zo\u2060ë", "Zo\u034Fë", "Zo\uFE0Fë", "Zoë\uFFFF", "Zo\u0000ë", "\u3164Zoë", "\u180EZoë"
    })
    void nothingInvisibleStaysInAName(String typed) {
        assertThat(Tidy.text(typed)).isEqualTo("Zoë");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6131\u00A0AA", "6131\u202FAA", "6131\u2009AA", "6131\tAA", "6131\u3000AA", "6131\u2028AA", "6131\u0085AA"})
    void everyKindOfSpaceIsASpace(String typed) {
        assertThat(Tidy.text(typed)).isEqualTo("6131 AA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u00A0\u200B\u00A0", "\uFEFF", "\u3164", "\u2800", "\u200D\u200C"})
    void whatNobodyCanSeeIsNothing(String typed) {
        assertThat(Tidy.text(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"علی\u200Cرضا", "क्\u200Dष", "ශ්\u200Dරී", "👩\u200D👧", "👩🏽\u200D🚀", "❤\uFE0F", "1\uFE0F\u20E3", "O'Néill", "मीना"})
    void whatChangesHowANameIsWrittenStays(String typed) {
        assertThat(Tidy.text(typed)).isEqualTo(java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"علی\u200C", "\u200Cعلی", "علی \u200Cرضا", "मीना\u200D"})
    void aJoinerThatJoinsNothingGoes(String typed) {
        assertThat(Tidy.text(typed)).doesNotContain("\u200C", "\u200D");
    }

    @Test
    void linesStayLines() {
        assertThat(Tidy.text("een\r\ntwee\rdrie\n")).isEqualTo("een\ntwee\ndrie");
    }

    @Test
    void aFormHoldsWhatIsTidy() {
        assertThat(Form.of(Map.of("name", List.of("\u202AZoë\u00A0B\u200B"))).value("name")).isEqualTo("Zoë B");
    }
}
