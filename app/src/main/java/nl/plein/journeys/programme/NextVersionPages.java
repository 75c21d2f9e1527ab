package nl.plein.journeys.programme;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plein.access.Viewer;
import nl.plein.shared.Choice;
import nl.plein.shared.Form;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The next version of one's own programme: written, looked at, and offered or thrown away. */
@Controller
@RequestMapping("/programmes/{programme}")
class NextVersionPages {

    private static final String SAVE = "save";

    private final ProgrammesOfViewer programmes;
    private final OwnProgrammes own;
    private final MessageSource messages;

    NextVersionPages(ProgrammesOfViewer programmes, OwnProgrammes own, MessageSource messages) {
        this.programmes = programmes;
        this.own = own;
        this.messages = messages;
    }

    /** Goes on with the draft, or begins one with what is offered now; nothing is kept before it is saved. */
    @GetMapping("/draft")
    String write(Viewer viewer, @PathVariable UUID programme, Locale locale, Model model) {
        var found = find(viewer, programme);
        var form = DraftForm.of(own.draft(found.id()).orElse(found.newest().content()));
        return page(found, form, locale, model);
    }

    /** A button that adds, removes or moves gives the form back as it is then; saving checks all of it. */
    @PostMapping("/draft")
    String write(
            Viewer viewer,
            @PathVariable UUID programme,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(name = "do", defaultValue = SAVE) String button,
            Locale locale,
            Model model) {
        var found = find(viewer, programme);
        var form = Form.of(Rows.of(posted).press(button).fields());
        if (!button.equals(SAVE)) return page(found, form, locale, model);
        var content = ReadDraft.read(form);
        if (content.isEmpty()) return page(found, form, locale, model);
        own.keepDraft(found.id(), content.get(), viewer.person());
        return "redirect:/programmes/{programme}/check";
    }

    @GetMapping("/check")
    String check(Viewer viewer, @PathVariable UUID programme, Model model) {
        var found = find(viewer, programme);
        var draft = own.draft(found.id());
        if (draft.isEmpty()) return "redirect:/programmes/{programme}";
        model.addAttribute("programme", found);
        model.addAttribute("content", draft.get());
        model.addAttribute("weeks", Week.of(draft.get()));
        return "journeys/programme/check";
    }

    @PostMapping("/offer")
    String offer(Viewer viewer, @PathVariable UUID programme) {
        own.offer(find(viewer, programme).id());
        return "redirect:/programmes/{programme}";
    }

    /** A programme that was never offered goes with its draft. */
    @PostMapping("/drop")
    String drop(Viewer viewer, @PathVariable UUID programme) {
        var found = find(viewer, programme);
        if (found.newest().isDraft()) {
            own.drop(found.id());
            return "redirect:/programmes";
        }
        own.dropDraft(found.id());
        return "redirect:/programmes/{programme}";
    }

    private Programme find(Viewer viewer, UUID programme) {
        return programmes.findOwn(viewer, programme).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private String page(Programme programme, Form form, Locale locale, Model model) {
        var moments = form.values(Rows.MOMENT);
        model.addAttribute("programme", programme);
        model.addAttribute("form", form);
        model.addAttribute("moments", moments);
        model.addAttribute("challenges", form.values(Rows.CHALLENGE));
        model.addAttribute("open", open(form));
        model.addAttribute("titles", titles(moments, form, locale));
        model.addAttribute("yesNo", List.of(
                new Choice("yes", text("programme.daily.yes", locale)), new Choice("no", text("programme.daily.no", locale))));
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
    private List<Choice> titles(List<String> moments, Form form, Locale locale) {
        var choices = new ArrayList<>(List.of(new Choice("", text("programme.at.choose", locale))));
        for (var moment : moments)
            choices.add(new Choice(moment, choices.size() + ". " + form.value("moment-" + moment + "-title-nl")));
        return choices;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
