package nl.plein.directory.bring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** What lists say about money. */
class ReadCostTest {

    @Test
    void whatIsFreeInAnyWordsIsFree() {
        for (var words : List.of("Free of charge", "free of charge.", "GRATIS", "Geen kosten", "€ 0", "0,00", "kosteloos", "No fee!", "Free. Bring lunch.", "Gratis (wel aanmelden)"))
            assertThat(kind(words)).as(words).isEqualTo("FREE");
    }

    @Test
    void whatCostsMoneySaysSo() {
        for (var words : List.of("€ 2,50", "Free for members, others 5 euro", "10 euro per keer", "$5 a month", "Gratis, daarna € 3"))
            assertThat(kind(words)).as(words).isEqualTo("PAID");
    }

    @Test
    void whatIsNotClearStaysWords() {
        for (var words : List.of("Free for members", "vrijwillige bijdrage", "Ask the desk", "not free"))
            assertThat(kind(words)).as(words).isEqualTo("TOLD");
        for (var words : List.of("sliding scale", "Afhankelijk van je inkomen")) assertThat(kind(words)).as(words).isEqualTo("BY_INCOME");
    }

    private static String kind(String words) {
        var content = JsonNodeFactory.instance.objectNode();
        ReadCost.words(words, content);
        return content.path("cost").path("kind").asString();
    }
}
