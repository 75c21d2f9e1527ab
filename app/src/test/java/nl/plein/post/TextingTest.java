package nl.plein.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextingTest {

    @ParameterizedTest
    @ValueSource(strings = {"0612345678", "06-12345678", "06 12 34 56 78", "+31 6 12345678", "0031612345678", "31612345678"})
    void aMobileNumberIsKnownHoweverItIsTyped(String typed) {
        assertThat(Texting.mobile(typed)).contains("+31612345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"046-1234567", "061234567", "06123456789", "", "112"})
    void anyOtherNumberIsNone(String typed) {
        assertThat(Texting.mobile(typed)).isEmpty();
    }

    @Test
    void neitherIsNothing() {
        assertThat(Texting.mobile(null)).isEmpty();
    }
}
