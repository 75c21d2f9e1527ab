package nl.plein.directory.keep;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.plein.access.Viewer;
import nl.plein.directory.Initiative;
import nl.plein.directory.Term;
import nl.plein.directory.Upkeep;
import nl.plein.shared.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of an initiative, to write and to close. */
@Controller
@RequestMapping("/keep/initiatives")
class KeepInitiativePages {

    private final Keeping keeping;
    private final WriteDown writeDown;
    private final Clock clock;

    KeepInitiativePages(Keeping keeping, WriteDown writeDown, Clock clock) {
        this.keeping = keeping;
        this.writeDown = writeDown;
        this.clock = clock;
    }

    @GetMapping("/new")
    String begin(Locale locale, Model model) {
        return page(Form.of(Map.of("id", List.of(UUID.randomUUID().toString()))), null, locale, model);
    }

    @PostMapping
    String add(Viewer viewer, @RequestParam MultiValueMap<String, String> posted, Locale locale, Model model) {
        var form = Form.of(posted);
        var content = InitiativeForm.read(form, keeping.choices());
        if (form.isWrong()) return page(form, null, locale, model);
        writeDown.write(keeping.begin(viewer, Keeping.idOf(form)), content, viewer.person());
        return "redirect:/keep";
    }

    @GetMapping("/{initiative}")
    String edit(Viewer viewer, @PathVariable UUID initiative, Locale locale, Model model) {
        var found = keeping.initiative(viewer, initiative);
        return page(InitiativeForm.of(found.content()), found, locale, model);
    }

    @PostMapping("/{initiative}")
    String write(
            Viewer viewer,
            @PathVariable UUID initiative,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model) {
        var found = keeping.initiative(viewer, initiative);
        var form = Form.of(posted);
        var content = InitiativeForm.read(form, keeping.choices());
        if (form.isWrong()) return page(form, found, locale, model);
        writeDown.write(found, content, viewer.person());
        return "redirect:/initiative/{initiative}";
    }

    @PostMapping("/{initiative}/close")
    String close(
            Viewer viewer,
            @PathVariable UUID initiative,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model) {
        var found = keeping.initiative(viewer, initiative);
        var form = Form.of(posted);
        var why = form.text("why", 500, "keep.why.empty");
        var successor = keeping.successor(form, initiative, keeping::isOpenInitiative);
        if (form.isWrong()) {
            var whole = InitiativeForm.of(found.content());
            form.errors().forEach(whole::reject);
            model.addAttribute("why", form.value("why"));
            model.addAttribute("successor", form.value("successor"));
            return page(whole, found, locale, model);
        }
        writeDown.close(found, new Upkeep.Closing(clock.instant(), why, successor.orElse(null)));
        return "redirect:/initiative/{initiative}";
    }

    /** @param initiative null for a new one */
    private String page(
            Form form, @Nullable Initiative initiative, Locale locale, Model model) {
        var choices = keeping.choices();
        model.addAttribute("form", form);
        model.addAttribute("initiative", initiative);
        model.addAttribute("forWhom", choices.shown(Term.Kind.FOR_WHOM, locale));
        model.addAttribute("languages", choices.shownLanguages(locale));
        return "directory/keep/initiative";
    }
}
