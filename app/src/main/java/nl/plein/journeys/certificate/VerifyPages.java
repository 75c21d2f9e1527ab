package nl.plein.journeys.certificate;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.plein.people.Organisation;
import nl.plein.people.Organisations;
import nl.plein.shared.Form;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A school or an employer looks whether a paper that somebody brought is true. */
@Controller
@RequestMapping("/verify")
class VerifyPages {

    private final Certificates certificates;
    private final Organisations organisations;

    VerifyPages(Certificates certificates, Organisations organisations) {
        this.certificates = certificates;
        this.organisations = organisations;
    }

    @GetMapping
    String ask(@RequestParam(required = false) String code, Model model) {
        if (code == null) return form(Form.empty(), model);
        var form = Form.of(Map.of("code", List.of(code)));
        var read = Code.read(form.value("code"));
        if (read.isPresent()) return "redirect:/verify/" + read.get().written();
        form.reject("code", "verify.code.wrong");
        return form(form, model);
    }

    private static String form(Form form, Model model) {
        model.addAttribute("form", form);
        return "journeys/certificate/verify";
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Locale locale, Model model, HttpServletResponse response) {
        var found = Code.read(code).flatMap(certificates::find).orElse(null);
        if (found == null) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            var form = Form.of(Map.of("code", List.of(code)));
            form.reject("code", "verify.unknown");
            return form(form, model);
        }
        model.addAttribute("found", found);
        model.addAttribute("programme", found.programme().in(locale));
        model.addAttribute("organisation", organisations.find(found.organisation()).map(Organisation::name).orElse(""));
        return "journeys/certificate/verified";
    }
}
