package plein.matching.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void everyKindOfValueIsRead() {
        assertThat(Json.read(" {\"a\":[1,-2.5,1e3,true,false,null,\"x\\n\\u00e9\\\"\"],\"b\":{}} ")).isEqualTo(Map.of(
                "a", java.util.Arrays.asList(1L, -2.5, 1000.0, true, false, null, "x\n\u00e9\""), "b", Map.of()));
        assertThat(Json.read("[]")).isEqualTo(List.of());
        assertThat(Json.read("12345678901234567890")).isEqualTo(1.2345678901234567E19);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1,]", "{\"a\" 1}", "{a:1}", "01", "1.", "tru", "\"\u0001\"", "\"\\x\"", "\"\\u12g4\"", "\"open", "[1] 2", "-", "nul"})
    void whatIsNoJsonIsRefusedWithThePosition(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Json.read(text)).withMessageContaining("character");
    }

    @Test
    void endlessNestingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Json.read("[".repeat(100_000))).withMessageContaining("deeply");
    }

    @Test
    void aQuotedTextReadsBackTheSame() {
        for (var text : List.of("", "a\"b\\c\nd\te", "\u0000\u001f\u2028", "\ud83d\ude00 \ud83d", "\u05d0\u05d1")) {
            assertThat(Json.read(Json.quote(text))).isEqualTo(text);
        }
    }
}
