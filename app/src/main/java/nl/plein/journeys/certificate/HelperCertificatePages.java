package nl.plein.journeys.certificate;

import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.plein.journeys.JourneyLinks;
import nl.plein.journeys.JourneyLinks.Opened;
import nl.plein.journeys.Participant.Part;
import nl.plein.people.Organisation;
import nl.plein.people.Organisations;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.shared.Form;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A helper makes a proof of the hours, for a school or an employer; and takes it back. */
@Controller
@RequestMapping("/helping/{token}/certificate")
class HelperCertificatePages {

    private static final int LONGEST_NAME = 80;

    private final JourneyLinks links;
    private final Certify certify;
    private final Certificates certificates;
    private final People people;
    private final Organisations organisations;
    private final Printer printer;
    private final String site;

    HelperCertificatePages(
            JourneyLinks links,
            Certify certify,
            Certificates certificates,
            People people,
            Organisations organisations,
            Printer printer,
            @Value("${plein.address}") String site) {
        this.links = links;
        this.certify = certify;
        this.certificates = certificates;
        this.people = people;
        this.organisations = organisations;
        this.printer = printer;
        this.site = site;
    }

    @GetMapping
    String page(@PathVariable String token, Model model, HttpServletResponse response) {
        var opened = links.open(Part.HELPER, token).orElse(null);
        if (opened == null) return expired(response);
        return page(opened, token, Form.of(Map.of("name", List.of(usualName(opened)))), model);
    }

    private String page(Opened opened, String token, Form form, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("form", form);
        model.addAttribute("draft", certify.draft(opened.journey(), opened.me(), "").orElse(null));
        certificates.of(opened.me()).ifPresent(made -> {
            model.addAttribute("made", made);
            model.addAttribute("code", made.code().written());
        });
        model.addAttribute("address", site + "/verify");
        return "journeys/certificate/helper";
    }

    /** As it was called before on this one, or else the given name that we know. */
    private String usualName(Opened opened) {
        return certificates.of(opened.me())
                .map(Certificate::name)
                .orElseGet(() -> people.find(opened.me().person()).map(Person::givenName).orElse(""));
    }

    @PostMapping
    String make(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            HttpServletResponse response) {
        var opened = links.open(Part.HELPER, token).orElse(null);
        if (opened == null) return expired(response);
        var form = Form.of(posted);
        var name = form.text("name", LONGEST_NAME, "certificate.name.empty");
        if (form.isWrong()) return page(opened, token, form, model);
        var draft = certify.draft(opened.journey(), opened.me(), name).orElseThrow(HelperCertificatePages::notFound);
        certify.make(draft, opened.me());
        return "redirect:/helping/{token}/certificate";
    }

    @PostMapping("/remove")
    String remove(@PathVariable String token, HttpServletResponse response) {
        var opened = links.open(Part.HELPER, token).orElse(null);
        if (opened == null) return expired(response);
        certificates.remove(opened.me().id());
        return "redirect:/helping/{token}/certificate";
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(@PathVariable String token, Locale locale) {
        var opened = links.open(Part.HELPER, token).orElseThrow(HelperCertificatePages::notFound);
        var made = certificates.of(opened.me()).orElseThrow(HelperCertificatePages::notFound);
        var words = new HashMap<String, Object>();
        words.put("made", made);
        words.put("programme", made.programme().in(locale));
        words.put("organisation", organisations.find(made.organisation()).map(Organisation::name).orElse(""));
        words.put("code", made.code().written());
        words.put("site", site);
        words.put("square", QrPicture.of(site + "/verify/" + made.code().written()));
        return Printer.file(printer.print("journeys/certificate/helper-paper", words, locale), "plein-" + made.until());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }

    private static String expired(HttpServletResponse response) {
        response.setStatus(GONE.value());
        return "needs/link-expired";
    }
}
