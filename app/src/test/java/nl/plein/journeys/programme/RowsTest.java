package nl.plein.journeys.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowsTest {

    /** Moments on days 0, 4 and 7. */
    private static Rows three() {
        var fields = new HashMap<String, List<String>>();
        fields.put("name-nl", List.of("Maatje"));
        fields.put("moment", List.of("a", "b", "c"));
        fields.put("moment-a-day", List.of("0"));
        fields.put("moment-b-day", List.of("4"));
        fields.put("moment-c-day", List.of("7"));
        fields.put("moment-c-minutes", List.of("45"));
        fields.put("challenge", List.of("x", "y"));
        fields.put("challenge-x-day", List.of("0"));
        fields.put("challenge-y-day", List.of("4"));
        return Rows.of(fields);
    }

    private static List<String> days(Rows rows) {
        return rows.fields().get("moment").stream()
                .map(key -> key + rows.fields().get("moment-" + key + "-day").getFirst())
                .toList();
    }

    @Test
    void aNewMomentComesAWeekAfterTheLastAndLastsAsLong() {
        var rows = three().press("moment-add");
        assertThat(days(rows)).containsExactly("a0", "b4", "c7", "m414");
        assertThat(rows.fields().get("moment-m4-minutes")).containsExactly("45");
    }

    @Test
    void aNewRowNeverTakesTheKeyOfAnother() {
        var rows = three().press("moment-add").press("moment-remove:a").press("moment-add").press("moment-add");
        assertThat(rows.fields().get("moment")).doesNotHaveDuplicates().hasSize(5);
    }

    @Test
    void whenTheFirstMomentGoesTheOthersKeepTheirDistance() {
        assertThat(days(three().press("moment-remove:a"))).containsExactly("b0", "c3");
        assertThat(days(three().press("moment-remove:b"))).containsExactly("a0", "c7");
    }

    @Test
    void momentsThatChangePlacesChangeDays() {
        assertThat(days(three().press("moment-up:c"))).containsExactly("a0", "c4", "b7");
        assertThat(days(three().press("moment-down:a"))).containsExactly("b0", "a4", "c7");
    }

    @Test
    void challengesKeepTheirDaysWhenTheyMove() {
        var rows = three().press("challenge-down:x");
        assertThat(rows.fields().get("challenge")).containsExactly("y", "x");
        assertThat(rows.fields().get("challenge-x-day")).containsExactly("0");
    }

    @Test
    void whatIsNoButtonOfOursChangesNothing() {
        for (var button : List.of("save", "moment-up:a", "moment-down:c", "moment-remove:z", "moment-up", "moment-remove:A B"))
            assertThat(three().press(button)).as(button).isEqualTo(three());
    }

    @Test
    void keysThatNoFormOfOursHasAreLeftOut() {
        assertThat(Rows.of(Map.of("moment", List.of("a", "a", "<b>", "", "../c"))).fields().get("moment"))
                .containsExactly("a");
    }

    @Test
    void thereAreNeverMoreThanSomebodyCanKeepUpWith() {
        var rows = three();
        for (var i = 0; i < 50; i++) rows = rows.press("moment-add").press("challenge-add");
        assertThat(rows.fields().get("moment")).hasSize(40);
        assertThat(rows.fields().get("challenge")).hasSize(20);
    }
}
