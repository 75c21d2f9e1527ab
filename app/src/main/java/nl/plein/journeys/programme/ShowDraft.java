package nl.plein.journeys.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plein.shared.Choice;
import nl.plein.shared.Form;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The form in which a programme is written. */
@Component
class ShowDraft {

    private final MessageSource messages;

    ShowDraft(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * @param path where the form goes
     * @param back the page before
     */
    String page(String path, String back, Form form, Locale locale, Model model) {
        model.addAttribute("path", path);
        model.addAttribute("back", back);
        model.addAttribute("form", form);
        model.addAttribute("moments", form.values(Rows.MOMENT));
        model.addAttribute("challenges", form.values(Rows.CHALLENGE));
        model.addAttribute("open", open(form));
        model.addAttribute("titles", titles(form, locale));
        model.addAttribute("yesNo", List.of(
                new Choice("yes", text("programme.daily.yes", locale)), new Choice("no", text("programme.daily.no", locale))));
        model.addAttribute("young", List.of(new Choice("yes", text("programme.young.yes", locale))));
        model.addAttribute("showing", Arrays.stream(Content.Showing.values())
                .map(way -> new Choice(way.name(), text("programme.showing." + way.name(), locale)))
                .toList());
        return "journeys/programme/draft";
    }

    /** Of all rows, those that somebody has to look at: new ones, and those with a mistake. */
    private static Set<String> open(Form form) {
        return Stream.of(Rows.MOMENT, Rows.CHALLENGE)
                .flatMap(row -> form.values(row).stream().map(key -> row + "-" + key + "-"))
                .filter(row -> form.value(row + "title-nl").isEmpty()
                        || form.errors().keySet().stream().anyMatch(field -> field.startsWith(row)))
                .collect(Collectors.toSet());
    }

    /** At which moment a challenge is talked about, by the titles as they are typed now. */
    private List<Choice> titles(Form form, Locale locale) {
        var choices = new ArrayList<>(List.of(new Choice("", text("programme.at.choose", locale))));
        for (var moment : form.values(Rows.MOMENT))
            choices.add(new Choice(moment, choices.size() + ". " + form.value("moment-" + moment + "-title-nl")));
        return choices;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
