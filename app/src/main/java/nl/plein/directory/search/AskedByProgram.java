package nl.plein.directory.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.plein.directory.program.WrongParameter;
import nl.plein.shared.Choice;
import nl.plein.shared.Form;
import org.springframework.stereotype.Component;

/** Reads what a program asks. A person's slip does not matter on a page; a program hears of each, so that it gets mended. */
@Component
class AskedByProgram {

    /** Names of parameters, and of the fields on the page that they are. */
    private static final Map<String, String> CHOICES = Map.ofEntries(
            Map.entry("kind", "kind"),
            Map.entry("subject", "subject"),
            Map.entry("event", "event"),
            Map.entry("forWhom", "for"),
            Map.entry("within", "within"),
            Map.entry("day", "day"),
            Map.entry("partOfDay", "part"),
            Map.entry("language", "language"),
            Map.entry("level", "level"),
            Map.entry("device", "device"),
            Map.entry("licence", "licence"));

    private final ToChooseFrom toChooseFrom;
    private final ReadAsked readAsked;

    AskedByProgram(ToChooseFrom toChooseFrom, ReadAsked readAsked) {
        this.toChooseFrom = toChooseFrom;
        this.readAsked = readAsked;
    }

    Asked read(Map<String, String> typed) {
        var choices = toChooseFrom.all(Form.empty(), Locale.ROOT);
        var fields = new LinkedHashMap<String, List<String>>();
        typed.forEach((name, value) -> {
            if (CHOICES.containsKey(name)) fields.put(CHOICES.get(name), List.of(chosen(name, value, choices.get(CHOICES.get(name)))));
            else switch (name) {
                case "q", "postcode" -> fields.put(name, List.of(value));
                case "online", "free" -> fields.put(name, List.of(isTrue(name, value) ? "yes" : ""));
                case "page" -> {}
                default -> throw new WrongParameter(name, "program.wrong.unknown");
            }
        });
        if (typed.containsKey("within") && typed.getOrDefault("postcode", "").isBlank())
            throw new WrongParameter("within", "program.wrong.within-alone");
        var form = Form.of(fields);
        var asked = readAsked.read(form);
        if (form.error("postcode") != null) throw new WrongParameter("postcode", "program.wrong.postcode");
        if (form.error("q") != null) throw new WrongParameter("q", "program.wrong.q");
        return asked;
    }

    int page(Map<String, String> typed, int last) {
        var number = typed.getOrDefault("page", "1");
        if (!number.matches("[1-9][0-9]{0,2}") || Integer.parseInt(number) > last)
            throw new WrongParameter("page", "program.wrong.page-until", String.valueOf(last));
        return Integer.parseInt(number);
    }

    private static String chosen(String name, String value, List<Choice> choices) {
        var values = choices.stream().map(Choice::value).filter(one -> !one.isEmpty()).toList();
        if (!values.contains(value)) throw new WrongParameter(name, "program.wrong.choice", String.join(", ", values));
        return value;
    }

    private static boolean isTrue(String name, String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new WrongParameter(name, "program.wrong.boolean");
        };
    }
}
