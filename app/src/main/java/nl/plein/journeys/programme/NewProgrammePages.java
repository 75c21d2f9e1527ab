package nl.plein.journeys.programme;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.plein.access.Viewer;
import nl.plein.people.Role;
import nl.plein.shared.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A programme that begins with an empty page. */
@Controller
@RequestMapping("/programmes/new")
class NewProgrammePages {

    private final OwnProgrammes own;
    private final ShowDraft showDraft;

    NewProgrammePages(OwnProgrammes own, ShowDraft showDraft) {
        this.own = own;
        this.showDraft = showDraft;
    }

    @GetMapping
    String begin(Locale locale, Model model) {
        var oneMoment = Map.of(Rows.MOMENT, List.of("m1"), "moment-m1-minutes", List.of("30"));
        return page(UUID.randomUUID(), Form.of(oneMoment), locale, model);
    }

    /** The form carries the id of what it makes, so that sending it twice makes one. */
    @PostMapping
    String write(
            Viewer viewer,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(name = "do", defaultValue = Rows.SAVE) String button,
            @RequestParam UUID id,
            Locale locale,
            Model model) {
        var form = Form.of(Rows.of(posted).press(button).fields());
        if (!button.equals(Rows.SAVE)) return page(id, form, locale, model);
        var content = ReadDraft.read(form);
        if (content.isEmpty()) return page(id, form, locale, model);
        var organisation = viewer.organisations(Role.COORDINATOR).iterator().next();
        own.add(new ProgrammeId(id), organisation, content.get(), null, viewer.person());
        return "redirect:/programmes/" + id + "/check";
    }

    private String page(UUID id, Form form, Locale locale, Model model) {
        model.addAttribute("id", id);
        return showDraft.page("/programmes/new", "/programmes", form, locale, model);
    }
}
