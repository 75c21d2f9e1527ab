package nl.plein.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"a1@voorbeeld.example", "\u00A0a1@voorbeeld.example", "a1@voorbeeld.example\u00A0", "a1\u200B@voorbeeld.example", "a1@Voorbeeld.example"})
    void theSameAddressIsReadHoweverItWasCopied(String typed) {
        assertThat(MailAddress.read(typed)).isEqualTo(Outcome.done("a1@voorbeeld.example"));
    }

    @ParameterizedTest
    @CsvSource({
        "a4@voorbeeld..example,form.email-dots",
        "a5.@voorbeeld.example,form.email-dots",
        ".a@voorbeeld.example,form.email-dots",
        "a..b@voorbeeld.example,form.email-dots",
        "a@voorbeeld.example.,form.email-dots",
        "zoë@voorbeeld.example,form.email-letters",
        "a@straße.example,form.email-letters",
        "a@voorbeeld,form.no-email",
        "a@[127.0.0.1],form.no-email",
        "a@-voorbeeld.example,form.no-email",
        "a@voor_beeld.example,form.no-email",
        "a b@voorbeeld.example,form.no-email",
        "voorbeeld.example,form.no-email",
        "a@@voorbeeld.example,form.no-email",
        "a@voorbeeld.example b@voorbeeld.example,form.email-two",
        "a@voorbeeld.example;b@voorbeeld.example,form.email-two",
    })
    void whatCannotArriveIsSaidClearly(String typed, String reason) {
        assertThat(MailAddress.read(typed)).isEqualTo(Outcome.refused(reason));
    }

    @Test
    void aDomainWithAnUmlautIsKeptAsItIsReadAndSentAsItIsKnown() {
        assertThat(MailAddress.read("info@Müller.example")).isEqualTo(Outcome.done("info@müller.example"));
        assertThat(MailAddress.toSend("info@müller.example")).isEqualTo("info@xn--mller-kva.example");
        assertThat(MailAddress.key("info@mu\u0308ller.example")).isEqualTo(MailAddress.key("Info@xn--mller-kva.example"));
    }

    @ParameterizedTest
    @CsvSource({
        "a@gmial.com,a@gmail.com", "a@gmail.con,a@gmail.com", "a@gamil.com,a@gmail.com", "a@gmail.nl,a@gmail.com", "a@hotmial.com,a@hotmail.com",
        "a@hotmai.com,a@hotmail.com", "a@outlok.com,a@outlook.com", "a@ziggo.nk,a@ziggo.nl", "a@gmail.co,a@gmail.com", "a@hotmal.nl,a@hotmail.nl"
    })
    void aSlipIsAskedAbout(String typed, String meant) {
        assertThat(MailAddress.meant(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@gmail.com", "a@hotmail.nl", "a@ymail.com", "a@gmx.nl", "a@voorbeeld.nl", "a@mail.com", "a@live.be", "a@school.nl", "a@gemeente.nl"})
    void anAddressThatExistsIsNot(String typed) {
        assertThat(MailAddress.meant(typed)).isEmpty();
    }

    @Test
    void theQuestionIsAskedOnceAndOnlyOnAPage() {
        assertThat(error(Map.of("email", List.of("a@gmial.com"), "email-sure", List.of("")))).isEqualTo("form.email-meant");
        assertThat(error(Map.of("email", List.of("a@gmial.com"), "email-sure", List.of("a@gmial.com")))).isNull();
        assertThat(error(Map.of("email", List.of("a@gmial.com")))).isNull();
    }

    @Test
    void whoSaysYesGetsWhatWasMeantAndWhoTypesAnotherGetsThat() {
        var yes = Form.of(Map.of("email", List.of("a@gmial.com"), "email-sure", List.of("a@gmial.com"), "email-meant", List.of("a@gmail.com")));
        assertThat(yes.optionalEmail("email")).isEqualTo("a@gmail.com");
        assertThat(yes.value("email")).isEqualTo("a@gmail.com");
        var other = Form.of(Map.of("email", List.of("b@voorbeeld.nl"), "email-sure", List.of("a@gmial.com"), "email-meant", List.of("a@gmail.com")));
        assertThat(other.optionalEmail("email")).isEqualTo("b@voorbeeld.nl");
    }

    private static String error(Map<String, List<String>> fields) {
        var form = Form.of(fields);
        form.optionalEmail("email");
        return form.error("email");
    }
}
