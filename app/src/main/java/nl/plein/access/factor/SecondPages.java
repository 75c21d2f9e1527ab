package nl.plein.access.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.plein.people.PersonId;
import nl.plein.shared.Form;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second step of signing in, for who came by a link: a passkey, a code from the app or a recovery code. */
@Controller
@RequestMapping("/account/second")
class SecondPages {

    private final Passkeys passkeys;
    private final CodeApps codeApps;
    private final RecoveryCodes recoveryCodes;
    private final NoteCode noteCode;

    SecondPages(Passkeys passkeys, CodeApps codeApps, RecoveryCodes recoveryCodes, NoteCode noteCode) {
        this.passkeys = passkeys;
        this.codeApps = codeApps;
        this.recoveryCodes = recoveryCodes;
        this.noteCode = noteCode;
    }

    @GetMapping
    String ask(Authentication who, Model model) {
        return ask(personOf(who), Form.empty(), model);
    }

    private String ask(PersonId person, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("passkey", passkeys.has(person));
        model.addAttribute("code", codeApps.has(person) || recoveryCodes.left(person) > 0);
        return "access/factor/second";
    }

    @PostMapping
    String answer(
            Authentication who,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var person = personOf(who);
        if (codeApps.use(person, code) || recoveryCodes.use(person, code)) {
            noteCode.note(who, request, response);
            return "redirect:/begin";
        }
        noteCode.noteWrong(who);
        var form = Form.of(Map.of("code", List.of(code)));
        form.reject("code", "access.factor.code.wrong");
        return ask(person, form, model);
    }

    private static PersonId personOf(Authentication who) {
        return new PersonId(UUID.fromString(who.getName()));
    }
}
