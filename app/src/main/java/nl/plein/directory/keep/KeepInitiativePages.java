package nl.plein.directory.keep;

import java.util.Locale;
import java.util.UUID;
import nl.plein.shared.Form;
import nl.plein.shared.Postcodes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of an initiative, to write. */
@Controller
@RequestMapping({"/keep/initiatives/{initiative}", "/our-page/{token}/initiatives/{initiative}"})
class KeepInitiativePages {

    private final Keeping keeping;
    private final WriteDown writeDown;
    private final ShowInitiativeForm show;
    private final Postcodes postcodes;

    KeepInitiativePages(Keeping keeping, WriteDown writeDown, ShowInitiativeForm show, Postcodes postcodes) {
        this.keeping = keeping;
        this.writeDown = writeDown;
        this.show = show;
        this.postcodes = postcodes;
    }

    @GetMapping
    String edit(Keeper keeper, @PathVariable UUID initiative, Locale locale, Model model) {
        var found = keeping.initiative(keeper, initiative);
        return show.page(InitiativeForm.of(found.content()), found, keeping.choices(), locale, model);
    }

    @PostMapping
    String write(
            Keeper keeper,
            @PathVariable UUID initiative,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model) {
        var found = keeping.initiative(keeper, initiative);
        var choices = keeping.choices();
        var form = Form.of(posted);
        var content = InitiativeForm.read(form, choices, postcodes);
        if (form.isWrong()) return show.page(form, found, choices, locale, model);
        writeDown.write(found, content, keeper.person());
        return "redirect:" + keeper.pages();
    }
}
