package nl.plein.directory.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.plein.directory.Day;
import nl.plein.directory.PlaceContent;
import nl.plein.directory.PlaceContent.Opening;
import nl.plein.shared.Form;
import nl.plein.shared.Postcodes;
import org.junit.jupiter.api.Test;

class PlaceFormTest {

    private static final Postcodes POSTCODES = new Postcodes();

    private static final PlaceContent LIBRARY = new PlaceContent(
            "Bibliotheek", null, "Marktplein", "12", "6131 EX", "Sittard", 50.9982, 5.8668,
            List.of(opening("10:00", "18:00", Day.MO, Day.TU), opening("19:00", "21:00", Day.TU)),
            true, "Aan de ronde tafel.", List.of(PlaceContent.Access.LIFT), "Loop vanaf het station.",
            List.of(new PlaceContent.Closed(LocalDate.parse("2026-12-25"), LocalDate.parse("2026-12-26"), "Kerst")));

    @Test
    void whatIsNotChangedComesBackAsItWas() {
        var form = form(Map.of());
        assertThat(PlaceForm.read(form, LIBRARY, POSTCODES)).isEqualTo(LIBRARY);
        assertThat(form.isWrong()).isFalse();
    }

    @Test
    void daysWithTheSameTimesStandTogether() {
        var open = read(Map.of("open-WE-0-from", "10:00", "open-WE-0-to", "18:00")).open();
        assertThat(open).containsExactly(
                opening("10:00", "18:00", Day.MO, Day.TU, Day.WE), opening("19:00", "21:00", Day.TU));
    }

    @Test
    void aSpotThatSomebodyMeasuredStaysAsLongAsThePostcodeDoes() {
        assertThat(read(Map.of("postcode", "6131ex")).lat()).isEqualTo(50.9982);
        var moved = read(Map.of("postcode", "3811 cj"));
        assertThat(moved.postcode()).isEqualTo("3811 CJ");
        assertThat(moved.lat()).isBetween(52.1, 52.2);
        assertThat(read(Map.of("postcode", "")).lat()).isNull();
    }

    @Test
    void halfATimeAndADayThatEndsBeforeItBeginsAreTold() {
        assertThat(errors(Map.of("open-MO-0-to", ""))).containsEntry("open-MO-0-to", "place.open.both");
        assertThat(errors(Map.of("open-MO-0-to", "09:00"))).containsEntry("open-MO-0-to", "place.open.order");
        assertThat(errors(Map.of("open-MO-0-to", "02:00"))).as("until after midnight").isEmpty();
        assertThat(errors(Map.of("closed-0-to", "2026-12-24"))).containsEntry("closed-0-to", "place.closed.order");
        assertThat(errors(Map.of("closed-1-why", "Pasen"))).containsEntry("closed-1-from", "place.closed.wrong");
    }

    private static PlaceContent read(Map<String, String> typed) {
        return PlaceForm.read(form(typed), LIBRARY, POSTCODES);
    }

    private static Map<String, String> errors(Map<String, String> typed) {
        var form = form(typed);
        PlaceForm.read(form, LIBRARY, POSTCODES);
        return form.errors();
    }

    /** The form as it comes on the page, with this typed over it. */
    private static Form form(Map<String, String> typed) {
        var shown = PlaceForm.of(LIBRARY);
        var fields = new HashMap<String, List<String>>();
        for (var name : List.of("name", "about", "street", "number", "postcode", "town", "how", "walk-in", "talk", "access",
                "open-MO-0-from", "open-MO-0-to", "open-TU-0-from", "open-TU-0-to", "open-TU-1-from", "open-TU-1-to",
                "closed-0-from", "closed-0-to", "closed-0-why")) fields.put(name, shown.values(name));
        fields.put("closed-0-to", List.of("2026-12-26"));
        typed.forEach((name, value) -> fields.put(name, List.of(value)));
        return Form.of(fields);
    }

    private static Opening opening(String from, String to, Day... days) {
        return new Opening(List.of(days), LocalTime.parse(from), LocalTime.parse(to));
    }
}
