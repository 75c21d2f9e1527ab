package nl.plein.directory.way;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.plein.access.Viewer;
import nl.plein.people.Role;
import nl.plein.shared.Choice;
import nl.plein.shared.Form;
import nl.plein.shared.Postcode;
import nl.plein.shared.Postcodes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One question a page, and the steps that come of it. All answers are in the address, and nowhere else. */
@Controller
@RequestMapping("/way")
class WayPages {

    private final ToChoose toChoose;
    private final LookFor lookFor;
    private final ShowSteps showSteps;
    private final Postcodes postcodes;

    WayPages(ToChoose toChoose, LookFor lookFor, ShowSteps showSteps, Postcodes postcodes) {
        this.toChoose = toChoose;
        this.lookFor = lookFor;
        this.showSteps = showSteps;
        this.postcodes = postcodes;
    }

    @GetMapping
    String begin() {
        return "directory/way/begin";
    }

    @GetMapping("/removed")
    String removed() {
        return "directory/way/removed";
    }

    /** A form leads to the next question there may be; whether that is asked depends on what was answered. */
    @GetMapping("/{asked}")
    String question(
            @PathVariable String asked, @RequestParam MultiValueMap<String, String> posted, Locale locale, Model model) {
        var question = Question.of(asked).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        var answers = Answers.read(Form.of(posted));
        var options = options(question, answers, locale);
        // also when there is nothing to choose, like subjects of something for which nobody offers anything
        if (!question.isAsked(answers) || question == Question.SUBJECT && options.isEmpty())
            return "redirect:" + after(question, answers);
        return page(question, options, answers, Form.of(posted), model);
    }

    @GetMapping("/steps")
    String steps(
            Viewer viewer, @RequestParam MultiValueMap<String, String> posted, Locale locale, Model model) {
        var form = Form.of(posted);
        var typed = form.value("postcode");
        var answers = Answers.read(form);
        if (!typed.isEmpty() && Postcode.read(typed).flatMap(postcodes::find).isEmpty()) {
            form.reject("postcode", "form.no-postcode");
            return page(Question.POSTCODE, List.of(), answers, form, model);
        }
        var steps = Plan.of(answers, lookFor.all(answers));
        model.addAttribute("steps", showSteps.of(steps, answers, locale));
        model.addAttribute("answers", answers);
        model.addAttribute("form", form);
        model.addAttribute("back", address("/way/postcode", answers));
        model.addAttribute("here", address("/way/steps", answers));
        model.addAttribute("offers", steps.stream().anyMatch(step -> step.kind().isOffer()));
        model.addAttribute("secret", UUID.randomUUID());
        model.addAttribute("guide", viewer.is(Role.COORDINATOR));
        return "directory/way/steps";
    }

    /** @param address where somebody goes who chooses this */
    record Option(Choice choice, String address, boolean chosen) {}

    private List<Option> options(Question question, Answers answers, Locale locale) {
        var chosen = answers.all().getOrDefault(question.key(), List.of());
        return toChoose.of(question, answers, locale).stream()
                .map(choice -> new Option(
                        choice, after(question, answers.with(question, choice.value())), chosen.contains(choice.value())))
                .toList();
    }

    private static String page(Question question, List<Option> options, Answers answers, Form form, Model model) {
        var asked = Question.of(answers);
        model.addAttribute("question", question);
        model.addAttribute("answers", answers);
        model.addAttribute("form", form);
        model.addAttribute("options", options);
        model.addAttribute("others", answers.with(question).all());
        model.addAttribute("step", asked.indexOf(question) + 1);
        model.addAttribute("of", asked.size());
        model.addAttribute("back", question.before(answers).map(before -> address("/way/" + before.key(), answers)).orElse("/way"));
        model.addAttribute("next", after(question, answers.with(question)));
        model.addAttribute("action", question == Question.POSTCODE ? "/way/steps" : "/way/" + Question.values()[question.ordinal() + 1].key());
        return "directory/way/question";
    }

    /** Where somebody goes who answered this. */
    static String after(Question question, Answers answers) {
        return address(question.after(answers).map(next -> "/way/" + next.key()).orElse("/way/steps"), answers);
    }

    static String address(String path, Answers answers) {
        var text = answers.text();
        return text.isEmpty() ? path : path + "?" + text;
    }
}
