package nl.plein.directory.same;

import static nl.plein.directory.same.Resemblance.Reason.EMAIL;
import static nl.plein.directory.same.Resemblance.Reason.INITIATIVE;
import static nl.plein.directory.same.Resemblance.Reason.NAME;
import static nl.plein.directory.same.Resemblance.Reason.PHONE;
import static nl.plein.directory.same.Resemblance.Reason.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ResemblanceTest {

    private static final Told CAFE = told("Taalcafé in Born", "Stichting De Brug", "046 000 1234", "cafe@brug.example", "6121 KD", true);

    @Test
    void everyReasonCountsByItself() {
        assertThat(Resemblance.of(CAFE, told("Taalcafe Born", "Brug", null, null, "", false))).containsExactly(NAME, INITIATIVE);
        assertThat(Resemblance.of(CAFE, told("Taalcafé Born", "X", "+31 46 0001234", null, "", false))).containsExactly(NAME, PHONE);
        assertThat(Resemblance.of(CAFE, told("Taalcafé Born", "X", null, "Cafe@brug.example", "", false))).containsExactly(NAME, EMAIL);
        assertThat(Resemblance.of(CAFE, told("Taalcafé Born", "X", null, null, "6121 KD", false))).containsExactly(NAME, PLACE);
    }

    @Test
    void aNameAloneOrAPlaceAloneIsNotEnough() {
        assertThat(Resemblance.of(CAFE, told("Taalcafé in Born", "Anders", null, null, "6131 AA", false))).isEmpty();
        assertThat(Resemblance.of(CAFE, told("Schaken", "De Brug", "046 000 1234", "cafe@brug.example", "6121 KD", false))).isEmpty();
    }

    @Test
    void aPairIsFoundOnceAndOneOfItIsMine() {
        var other = told("Taalcafé Born", "De Brug", null, null, "", false);
        var third = told("Taalcafé Born", "De Brug", null, null, "", false);
        assertThat(Pairs.among(List.of(other, CAFE, third)))
                .hasSize(2)
                .allSatisfy(pair -> assertThat(pair.mine()).isEqualTo(CAFE));
        var mineToo = told("Taalcafé Born", "De Brug", null, null, "", true);
        assertThat(Pairs.among(List.of(CAFE, mineToo))).hasSize(1);
    }

    private static Told told(String name, String initiative, String phone, String email, String postcode, boolean mine) {
        return new Told(UUID.randomUUID(), name, initiative, phone, email, postcode.isEmpty() ? List.of() : List.of(postcode), mine);
    }
}
