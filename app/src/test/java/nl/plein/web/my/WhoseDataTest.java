package nl.plein.web.my;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Under 12 the parent, 12 to 15 both, from 16 only the young person; whoever only arranged it never. */
class WhoseDataTest {

    @ParameterizedTest
    @CsvSource({
        "0-11,   PERSON, false",
        "0-11,   PARENT, true",
        "0-11,   OTHER,  false",
        "12-15,  PERSON, true",
        "12-15,  PARENT, true",
        "12-15,  OTHER,  false",
        "16-17,  PERSON, true",
        "16-17,  PARENT, false",
        "16-17,  OTHER,  false",
        "67-120, PERSON, true",
        "67-120, PARENT, false",
        "'',     PERSON, true",
        "'',     PARENT, true",
        "'',     OTHER,  false"
    })
    void theAgeSaysWhoReads(String age, WhoseData.Holder holder, boolean reads) {
        assertThat(WhoseData.mayRead(age, holder)).isEqualTo(reads);
    }
}
