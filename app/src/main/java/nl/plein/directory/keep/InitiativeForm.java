package nl.plein.directory.keep;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import nl.plein.directory.InitiativeContent;
import nl.plein.directory.Term;
import nl.plein.shared.Form;
import nl.plein.shared.Postcodes;
import org.jspecify.annotations.Nullable;

/** The page of an initiative as a form: what is the problem, for whom, how are they reached, what is needed and offered, where and when. */
class InitiativeForm {

    private static final int LONG = 2000;
    private static final int SHORT = 200;

    private InitiativeForm() {}

    /** Of which nothing is known yet. */
    static InitiativeContent empty() {
        return new InitiativeContent(
                "", null, null, List.of(), List.of(), null, null, null, null, null, null, null, null, null, List.of(), null);
    }

    static Form of(InitiativeContent content) {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("name", List.of(content.name()));
        fields.put("about", one(content.about()));
        fields.put("problem", one(content.problem()));
        fields.put("subjects", content.subjects());
        fields.put("for", content.forWhom());
        fields.put("reach", one(content.reach()));
        fields.put("needs", one(content.needs()));
        fields.put("offer", one(content.offer()));
        fields.put("where", one(content.where()));
        fields.put("postcode", one(content.postcode()));
        fields.put("when", one(content.when()));
        fields.put("website", one(content.website()));
        fields.put("email", one(content.email()));
        fields.put("phone", one(content.phone()));
        fields.put("languages", content.languages());
        fields.put("since", one(Objects.toString(content.since(), null)));
        return Form.of(fields);
    }

    /** What is wrong stands in the form. */
    static InitiativeContent read(Form form, Choices choices, Postcodes postcodes) {
        return new InitiativeContent(
                form.text("name", SHORT, "keep.name.empty"),
                none(form.text("about", LONG, "keep.about.empty")),
                none(form.text("problem", LONG, "keep.problem.empty")),
                form.anyOf("subjects", choices.keys(Term.Kind.SUBJECT)),
                form.someOf("for", choices.forWhom(), "keep.for.choose"),
                none(form.text("reach", LONG, "keep.reach.empty")),
                none(form.optionalText("needs", LONG)),
                none(form.optionalText("offer", LONG)),
                none(form.optionalText("where", SHORT)),
                form.value("postcode").isEmpty() ? null : form.postcode("postcode", postcodes),
                none(form.optionalText("when", SHORT)),
                website(form),
                none(form.optionalEmail("email")),
                none(form.optionalPublicPhone("phone")),
                form.anyOf("languages", choices.languages()),
                month(form));
    }

    private static @Nullable String website(Form form) {
        var typed = form.optionalText("website", SHORT);
        if (typed.isEmpty()) return null;
        var whole = typed.matches("(?i)https?://.*") ? typed : "https://" + typed;
        if (!whole.matches("(?i)https?://[^\\s/]+\\.[^\\s/]{2,}(/\\S*)?")) form.reject("website", "keep.website.wrong");
        return whole;
    }

    private static @Nullable YearMonth month(Form form) {
        if (form.value("since").isEmpty()) return null;
        try {
            return YearMonth.parse(form.value("since"));
        } catch (DateTimeParseException _) {
            form.reject("since", "keep.since.wrong");
            return null;
        }
    }

    static List<String> one(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    static @Nullable String none(String value) {
        return value.isEmpty() ? null : value;
    }
}
