package nl.plein.journeys.programme;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.Locale;
import java.util.UUID;
import nl.plein.access.Viewer;
import nl.plein.shared.Form;
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

    private final ProgrammesOfViewer programmes;
    private final OwnProgrammes own;
    private final ShowDraft showDraft;

    NextVersionPages(ProgrammesOfViewer programmes, OwnProgrammes own, ShowDraft showDraft) {
        this.programmes = programmes;
        this.own = own;
        this.showDraft = showDraft;
    }

    /** Goes on with the draft, or begins one with what is offered now; nothing is kept before it is saved. */
    @GetMapping("/draft")
    String write(Viewer viewer, @PathVariable UUID programme, Locale locale, Model model) {
        var found = find(viewer, programme);
        return page(found, DraftForm.of(own.draft(found.id()).orElse(found.newest().content())), locale, model);
    }

    /** A button that adds, removes or moves gives the form back as it is then; saving checks all of it. */
    @PostMapping("/draft")
    String write(
            Viewer viewer,
            @PathVariable UUID programme,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(name = "do", defaultValue = Rows.SAVE) String button,
            Locale locale,
            Model model) {
        var found = find(viewer, programme);
        var form = Form.of(Rows.of(posted).press(button).fields());
        if (!button.equals(Rows.SAVE)) return page(found, form, locale, model);
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
        var address = "/programmes/" + programme.id().value();
        return showDraft.page(address + "/draft", address, form, locale, model);
    }
}
