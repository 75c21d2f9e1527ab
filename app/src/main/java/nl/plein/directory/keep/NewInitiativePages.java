package nl.plein.directory.keep;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.plein.shared.Form;
import nl.plein.shared.Postcodes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An initiative begins. Whoever begins one first sees who serves the same people in the same place. */
@Controller
@RequestMapping("/keep/initiatives")
class NewInitiativePages {

    private final Keeping keeping;
    private final WriteDown writeDown;
    private final AlikeInitiatives alike;
    private final JoinForces joinForces;
    private final ShowInitiativeForm show;
    private final Postcodes postcodes;

    NewInitiativePages(
            Keeping keeping,
            WriteDown writeDown,
            AlikeInitiatives alike,
            JoinForces joinForces,
            ShowInitiativeForm show,
            Postcodes postcodes) {
        this.keeping = keeping;
        this.writeDown = writeDown;
        this.alike = alike;
        this.joinForces = joinForces;
        this.show = show;
        this.postcodes = postcodes;
    }

    @GetMapping("/new")
    String begin(Keeper keeper, Locale locale, Model model) {
        var form = Form.of(Map.of("id", List.of(UUID.randomUUID().toString())));
        return show.page(form, null, keeping.choices(), locale, model);
    }

    /** The first time it comes back with who does the same, if anybody does; joining forces is better than beginning again. */
    @PostMapping
    String add(Keeper keeper, @RequestParam MultiValueMap<String, String> posted, Locale locale, Model model) {
        var choices = keeping.choices();
        var form = Form.of(posted);
        var content = InitiativeForm.read(form, choices, postcodes);
        var id = Keeping.idOf(form);
        var others = form.isWrong() ? List.<Alike.Other>of() : alike.to(id, content);
        var invitation = joinForces.read(form, others.stream().map(Alike.Other::initiative).toList());
        var told = others.isEmpty() || form.has("seen", "yes");
        if (form.isWrong() || !told) {
            if (!others.isEmpty()) model.addAttribute("alike", others);
            return show.page(form, null, choices, locale, model);
        }
        invitation.ifPresent(one -> joinForces.invite(content.name(), one));
        if (form.has("only", "invite") && invitation.isPresent()) return "redirect:/keep";
        writeDown.write(keeping.begin(keeper, id), content, keeper.person());
        return "redirect:/keep";
    }
}
