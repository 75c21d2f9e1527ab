package nl.plein.directory.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.plein.directory.ListingContent.Area;
import nl.plein.directory.Term;
import nl.plein.shared.Form;
import nl.plein.shared.Postcodes;
import org.junit.jupiter.api.Test;

class ListingFormTest {

    private static final Choices CHOICES =
            new Choices(List.of(new Term(new UUID(0, 1), "huis", Term.Kind.SUBJECT, "Hulp in huis", "Help at home")), List.of());

    @Test
    void whoComesToPeoplesHomesNeedsNoPlace() {
        var form = form(Map.of("area", "6131 EX, 6132;6131", "area-kilometres", "5"));
        var content = ListingForm.read(form, CHOICES, new Postcodes(), null);
        assertThat(form.isWrong()).isFalse();
        assertThat(content.area()).isEqualTo(new Area(List.of("6131", "6132"), 5));
        assertThat(ListingForm.of(content).value("area")).isEqualTo("6131, 6132");
        assertThat(ListingForm.of(content).value("area-kilometres")).isEqualTo("5");
    }

    @Test
    void aPostcodeThatDoesNotExistIsTold() {
        for (var typed : List.of("6131, 6138", "0131", "sittard", "613")) {
            var form = form(Map.of("area", typed));
            ListingForm.read(form, CHOICES, new Postcodes(), null);
            assertThat(form.error("area")).as(typed).isEqualTo("keep.area.wrong");
        }
    }

    @Test
    void whoSaysNothingOfWhereIsAskedForIt() {
        var form = form(Map.of());
        ListingForm.read(form, CHOICES, new Postcodes(), null);
        assertThat(form.error("places")).isEqualTo("keep.places.choose");
    }

    private static Form form(Map<String, String> more) {
        var fields = new HashMap<>(Map.of(
                "kind", List.of("SERVICE"), "name", List.of("Hulp"), "summary", List.of("Wij helpen."), "about", List.of("Meer."),
                "steps", List.of("Bel."), "subjects", List.of("huis"), "cost", List.of("FREE")));
        more.forEach((name, value) -> fields.put(name, List.of(value)));
        return Form.of(fields);
    }
}
