package nl.plein.danger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class WhoToCallTest {

    @Test
    void theNumbersOfTheAllianceComeAfterTheOneThatFitsBest() {
        var who = new WhoToCall("Wijkteam 046 123 45 67; Crisisdienst: +31 46 765 43 21;", "https://weather.example");
        var contacts = who.of(new Heard(EnumSet.of(Danger.SUICIDE), false));
        assertThat(contacts).extracting(Contact::dial).containsExactly("08000113", "0461234567", "+31467654321", "112");
        assertThat(contacts).extracting(Contact::name).contains("Wijkteam", "Crisisdienst");
    }

    @Test
    void whatHappensNowIsForTheEmergencyNumberFirst() {
        var contacts = new WhoToCall("", "https://weather.example").of(new Heard(EnumSet.of(Danger.SEXUAL), true));
        assertThat(contacts).extracting(Contact::dial).containsExactly("112", "08000188", "08002000");
    }

    @Test
    void aNumberThatCannotBeReadStopsTheStart() {
        assertThatThrownBy(() -> new WhoToCall("Wijkteam", "https://weather.example")).isInstanceOf(IllegalStateException.class);
    }
}
