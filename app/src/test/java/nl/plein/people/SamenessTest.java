package nl.plein.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

class SamenessTest {

    static Stream<String> pairs() throws IOException {
        return new ClassPathResource("people/names-same-or-not.tsv").getContentAsString(UTF_8).lines().skip(1);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aNameIsTheSameHoweverItIsWrittenAndAnotherOneIsNot(String pair) {
        var cells = pair.split("\t");
        assertThat(Sameness.ofName(cells[0]).equals(Sameness.ofName(cells[1]))).isEqualTo(cells[2].equals("same"));
        assertThat(Sameness.ofName(Sameness.ofName(cells[0]))).isEqualTo(Sameness.ofName(cells[0]));
    }

    @ParameterizedTest
    @CsvSource({
        "Sanne, Sane, true", "Mohammed, Mohamed, true", "Jayden, Jaiden, true", "Fatima, Fatma, true",
        "Maria Jose, Maria, true", "Mo, Mohammed, false", "Jan, Jos, false", "Noor, Amina, false", "Ali, Ela, false",
        "मीना, मोना, false"
    })
    void aSlightlyOtherNameIsNearlyTheSame(String one, String other, boolean nearly) {
        assertThat(Sameness.isNearly(one, other)).isEqualTo(nearly);
    }
}
