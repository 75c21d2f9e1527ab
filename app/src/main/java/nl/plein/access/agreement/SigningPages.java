package nl.plein.access.agreement;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.Comparator;
import java.util.List;
import nl.plein.access.Viewer;
import nl.plein.people.Organisation;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import nl.plein.people.Role;
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
import org.springframework.web.server.ResponseStatusException;

/** Who administers a partner signs for it, and for no other, or withdraws. */
@Controller
@RequestMapping("/agreements")
class SigningPages {

    private static final int LONGEST_CAPACITY = 80;

    private final Versions versions;
    private final Signatures signatures;
    private final Organisations organisations;
    private final Leading leading;

    SigningPages(Versions versions, Signatures signatures, Organisations organisations, Leading leading) {
        this.versions = versions;
        this.signatures = signatures;
        this.organisations = organisations;
        this.leading = leading;
    }

    /** @param signature null while this organisation did not sign this version */
    record Mine(Organisation organisation, @Nullable Signature signature) {}

    @GetMapping
    String all(Viewer viewer, Model model) {
        return show(viewer, Form.empty(), model);
    }

    @PostMapping("/{version:[0-9]{1,6}}/sign")
    String sign(
            Viewer viewer,
            @PathVariable int version,
            @RequestParam MultiValueMap<String, String> posted,
            Model model) {
        var signed = versions.find(version).filter(each -> !each.isDraft()).orElseThrow(SigningPages::notFound);
        var form = Form.of(posted);
        var organisation = administered(viewer, form.value("organisation"));
        var capacity = form.text("capacity", LONGEST_CAPACITY, "agreement.sign.no-capacity");
        if (form.isWrong()) return show(viewer, form, model);
        signatures.sign(signed.number(), organisation, viewer.person(), capacity);
        return "redirect:/agreements";
    }

    /** What the organisation reads and shares stops with the next page. */
    @PostMapping("/withdraw")
    String withdraw(Viewer viewer, @RequestParam(defaultValue = "") String organisation) {
        signatures.withdraw(administered(viewer, organisation), viewer.person());
        return "redirect:/agreements";
    }

    private String show(Viewer viewer, Form form, Model model) {
        var newest = versions.all().stream().filter(version -> !version.isDraft()).findFirst();
        model.addAttribute("form", form);
        model.addAttribute("newest", newest.orElse(null));
        model.addAttribute("mine", newest.map(version -> mine(viewer, version)).orElse(List.of()));
        model.addAttribute("leads", leading.isBy(viewer));
        model.addAttribute("draft", versions.all().stream().anyMatch(Version::isDraft));
        return "access/agreement/signing";
    }

    private List<Mine> mine(Viewer viewer, Version version) {
        var given = signatures.of(version.number()).stream()
                .filter(signature -> signature.withdrawnAt() == null)
                .toList();
        return organisations.partners().stream()
                .filter(organisation -> viewer.organisations(Role.ADMINISTRATOR).contains(organisation.id()))
                .sorted(Comparator.comparing(Organisation::name))
                .map(organisation -> new Mine(
                        organisation,
                        given.stream()
                                .filter(signature -> signature.organisation().equals(organisation.id()))
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private static OrganisationId administered(Viewer viewer, String organisation) {
        return viewer.organisations(Role.ADMINISTRATOR).stream()
                .filter(each -> each.value().toString().equals(organisation))
                .findFirst()
                .orElseThrow(SigningPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
