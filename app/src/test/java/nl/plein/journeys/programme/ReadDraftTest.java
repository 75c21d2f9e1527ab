package nl.plein.journeys.programme;

import static nl.plein.journeys.programme.SomeProgrammes.challenge;
import static nl.plein.journeys.programme.SomeProgrammes.content;
import static nl.plein.journeys.programme.SomeProgrammes.moment;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.plein.shared.Form;
import org.junit.jupiter.api.Test;

class ReadDraftTest {

    private static final Content CONTENT =
            content("Maatje", List.of(moment("a", 0), moment("b", 4)), List.of(challenge("c", 0, "b")));

    @Test
    void aFormThatNobodyTouchedSaysTheSame() {
        assertThat(ReadDraft.read(DraftForm.of(CONTENT))).contains(CONTENT);
    }

    @Test
    void everyMistakeIsSaidAtItsField() {
        wrong("name-nl", "", "programme.name.missing");
        wrong("moment-b-day", "soon", "programme.day.wrong");
        wrong("moment-b-day", "400", "programme.day.wrong");
        wrong("moment-a-minutes", "300", "programme.minutes.wrong");
        wrong("moment-b-title-nl", " ", "programme.title.missing");
        wrong("every", "0", "programme.every.wrong");
        wrong("challenge-c-day", "5", "programme.day.after");
        wrong("challenge-c-at", "gone", "programme.at.choose");
        wrong("challenge-c-daily", "maybe", "programme.daily.choose");
        wrong("challenge-c-showing", "", "programme.showing.choose");
        wrong("moment-b-guide-en", "one\ntwo", "programme.lines.uneven");
        wrong("qualities-nl", "x\n".repeat(21), "programme.lines.too-many");
    }

    @Test
    void aMomentThatComesBeforeTheOneBeforeIsSaidSo() {
        var three = content("x", List.of(moment("a", 0), moment("b", 4), moment("c", 7)), List.of());
        assertThat(error(with(three, "moment-c-day", "3"), "moment-c-day")).isEqualTo("programme.day.order");
    }

    @Test
    void aProgrammeHasAtLeastOneMoment() {
        var form = with(SomeProgrammes.onDays("x", 0), "moment", "");
        assertThat(error(form, "moments")).isEqualTo("programme.moments.missing");
    }

    @Test
    void theFirstMomentIsWhereCountingBegins() {
        assertThat(ReadDraft.read(Form.of(with(CONTENT, "moment-a-day", "9")))).contains(CONTENT);
    }

    @Test
    void englishMayBeLeftOut() {
        var read = ReadDraft.read(Form.of(with(CONTENT, "moment-a-guide-en", ""))).orElseThrow();
        assertThat(read.moments().getFirst().guide()).singleElement().satisfies(step -> {
            assertThat(step.nl()).isEqualTo("Hoe was je dag?");
            assertThat(step.en()).isEmpty();
        });
    }

    private static void wrong(String field, String typed, String reason) {
        assertThat(error(with(CONTENT, field, typed), field)).as("%s in %s", typed, field).isEqualTo(reason);
    }

    private static String error(Map<String, List<String>> fields, String field) {
        var form = Form.of(fields);
        assertThat(ReadDraft.read(form)).isEmpty();
        return form.error(field);
    }

    private static Map<String, List<String>> with(Content content, String field, String typed) {
        var fields = new HashMap<>(DraftForm.fields(content));
        fields.put(field, List.of(typed));
        return fields;
    }
}
