package nl.plein.access.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import nl.plein.access.Viewer;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.shared.Form;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** With what I sign in: my passkeys, my app with codes, my recovery codes. Only after showing who I am just now. */
@Controller
@RequestMapping("/account/factors")
class FactorPages {

    private static final String SITE = "Plein";

    private final Factors factors;
    private final Passkeys passkeys;
    private final CodeApps codeApps;
    private final RecoveryCodes recoveryCodes;
    private final NoteCode noteCode;
    private final People people;

    FactorPages(
            Factors factors, Passkeys passkeys, CodeApps codeApps, RecoveryCodes recoveryCodes, NoteCode noteCode, People people) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.codeApps = codeApps;
        this.recoveryCodes = recoveryCodes;
        this.noteCode = noteCode;
        this.people = people;
    }

    @GetMapping
    String factors(Viewer viewer, Model model) {
        model.addAttribute("must", factors.isRequired() && !factors.hasSecond(viewer.person()));
        model.addAttribute("passkeys", passkeys.of(viewer.person()));
        model.addAttribute("codeApp", codeApps.has(viewer.person()));
        model.addAttribute("left", recoveryCodes.left(viewer.person()));
        model.addAttribute("second", factors.hasSecond(viewer.person()));
        return "access/factor/factors";
    }

    @PostMapping("/passkeys/{id}/remove")
    String removePasskey(Viewer viewer, @PathVariable String id) {
        passkeys.remove(viewer.person(), id);
        return "redirect:/account/factors";
    }

    @PostMapping("/code-app")
    String beginCodeApp(Viewer viewer) {
        codeApps.begin(viewer.person());
        return "redirect:/account/factors/code-app";
    }

    @GetMapping("/code-app")
    String codeApp(Viewer viewer, Model model) {
        return codeApp(viewer, Form.empty(), model);
    }

    private String codeApp(Viewer viewer, Form form, Model model) {
        var waiting = codeApps.waiting(viewer.person());
        if (waiting.isEmpty()) return "redirect:/account/factors";
        var account = people.find(viewer.person()).map(Person::email).orElse("");
        model.addAttribute("form", form);
        model.addAttribute("picture", waiting.get().picture(SITE, account));
        model.addAttribute("width", waiting.get().width(SITE, account));
        model.addAttribute("written", waiting.get().written());
        return "access/factor/code-app";
    }

    /** The codes for emergencies come at once, while somebody still has the app. */
    @PostMapping("/code-app/confirm")
    String confirmCodeApp(
            Viewer viewer,
            Authentication who,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (codeApps.confirm(viewer.person(), code)) {
            noteCode.note(who, request, response);
            return drawRecoveryCodes(viewer, model);
        }
        noteCode.noteWrong(who);
        var form = Form.of(Map.of("code", List.of(code)));
        form.reject("code", "access.factor.code.wrong");
        return codeApp(viewer, form, model);
    }

    @PostMapping("/code-app/remove")
    String removeCodeApp(Viewer viewer) {
        codeApps.remove(viewer.person());
        return "redirect:/account/factors";
    }

    @PostMapping("/recovery-codes")
    String drawRecoveryCodes(Viewer viewer, Model model) {
        model.addAttribute("codes", recoveryCodes.draw(viewer.person()));
        return "access/factor/recovery-codes";
    }
}
