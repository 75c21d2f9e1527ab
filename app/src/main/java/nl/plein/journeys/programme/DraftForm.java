package nl.plein.journeys.programme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.plein.journeys.Text;
import nl.plein.shared.Form;

/** The form of a draft, filled in with what a programme says now. {@link ReadDraft} reads it again. */
class DraftForm {

    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private DraftForm() {}

    static Form of(Content content) {
        return Form.of(fields(content));
    }

    static Map<String, List<String>> fields(Content content) {
        var form = new DraftForm();
        form.text("name", content.name());
        form.text("about", content.about());
        form.text("for", content.forWhom());
        form.lines("training", content.training());
        form.lines("themes", content.themes());
        form.lines("qualities", content.qualities());
        form.value("every", content.everyDays() == null ? "" : content.everyDays().toString());
        form.text("closing", content.closing());
        form.value("young", content.speaksToChildren() ? "yes" : "");
        content.moments().forEach(form::moment);
        content.challenges().forEach(form::challenge);
        return form.fields;
    }

    private void moment(Content.Moment moment) {
        var row = row(Rows.MOMENT, moment.key());
        value(row + "day", String.valueOf(moment.day()));
        value(row + "minutes", String.valueOf(moment.minutes()));
        text(row + "title", moment.title());
        text(row + "purpose", moment.purpose());
        lines(row + "guide", moment.guide());
    }

    private void challenge(Content.Challenge challenge) {
        var row = row(Rows.CHALLENGE, challenge.key());
        value(row + "day", String.valueOf(challenge.day()));
        value(row + "at", challenge.discussedAt());
        value(row + "daily", challenge.daily() ? "yes" : "no");
        text(row + "title", challenge.title());
        text(row + "what", challenge.what());
        fields.put(row + "showing", challenge.showing().stream().map(Enum::name).toList());
    }

    private String row(String row, String key) {
        fields.computeIfAbsent(row, _ -> new ArrayList<>()).add(key);
        return row + "-" + key + "-";
    }

    private void text(String name, Text text) {
        value(name + "-nl", text.nl());
        value(name + "-en", text.en());
    }

    private void lines(String name, List<Text> lines) {
        value(name + "-nl", lines.stream().map(Text::nl).collect(Collectors.joining("\n")));
        value(name + "-en", lines.stream().map(Text::en).collect(Collectors.joining("\n")).strip());
    }

    private void value(String name, String value) {
        fields.put(name, List.of(value));
    }
}
