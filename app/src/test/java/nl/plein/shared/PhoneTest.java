package nl.plein.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {

    @ParameterizedTest
    @CsvSource({
        "06-12345678,+31612345678", "+31 (0)6 12345678,+31612345678", "\u202A+31 6 12345678\u202C,+31612345678",
        "06\u00A012345678,+31612345678", "06\u201312345678,+31612345678", "0031612345678,+31612345678", "612345678,+31612345678",
        "+32 470 12 34 56,+32470123456", "06-12345678 / 046-4511111,+31612345678", "06-12345678 of 046-4511111,+31612345678",
        "06 12345678 (moeder),+31612345678", "+32 470/12.34.56,+32470123456", "+90 532 123 45 67,+905321234567", "+48 512 345 678,+48512345678",
        "046 4511111,+31464511111", "tel. 06 12345678,+31612345678", "T: +31 (0)46 451 11 11 / M: 06 12345678,+31464511111"
    })
    void aNumberOfAnyCountryIsRead(String typed, String kept) {
        assertThat(Phone.read(typed)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"06 1234567", "0612345678901", "bel maar", "", "112", "+999 123456789", "06 1234567 / 046-4511111", "1234"})
    void whatIsNoNumberIsRefused(String typed) {
        assertThat(Phone.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"+31612345678,06 12345678", "+31464511111,046 451 1111", "+32470123456,+32 470 12 34 56", "bel maar,bel maar"})
    void peopleReadItAsTheyWriteIt(String kept, String shown) {
        assertThat(Phone.shown(kept)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"+32 470 12 34 56,true", "06-12345678,true", "046-4511111,false", "+90 532 123 45 67,true"})
    void textMessagesGoToMobilesOfAnyCountry(String typed, boolean mobile) {
        assertThat(Phone.mobile(typed).isPresent()).isEqualTo(mobile);
    }
}
