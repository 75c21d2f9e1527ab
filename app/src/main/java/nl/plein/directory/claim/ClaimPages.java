package nl.plein.directory.claim;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.Locale;
import java.util.UUID;
import nl.plein.access.Viewer;
import nl.plein.directory.Initiative;
import nl.plein.directory.InitiativeId;
import nl.plein.directory.Initiatives;
import nl.plein.directory.claim.Claim.Proof;
import nl.plein.people.OrganisationId;
import nl.plein.people.Role;
import nl.plein.shared.Form;
import nl.plein.shared.Outcome;
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

/** Is this about you? How you belong to it, and where we may write. */
@Controller
@RequestMapping("/initiative/{id}/claim")
class ClaimPages {

    private final Initiatives initiatives;
    private final MakeClaim makeClaim;

    ClaimPages(Initiatives initiatives, MakeClaim makeClaim) {
        this.initiatives = initiatives;
        this.makeClaim = makeClaim;
    }

    @GetMapping
    String ask(Viewer viewer, @PathVariable UUID id, Model model) {
        return page(find(id), viewer, Form.empty(), model);
    }

    @PostMapping
    String claim(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model) {
        var initiative = find(id);
        var form = Form.of(posted);
        var belongs = form.text("belongs", 500, "claim.belongs.empty");
        if (form.value("email").isEmpty()) form.reject("email", "claim.email.empty");
        var email = form.optionalEmail("email");
        if (form.isWrong()) return page(initiative, viewer, form, model);
        return switch (makeClaim.claim(initiative, belongs, email, locale, worksFor(viewer))) {
            case Outcome.Done<Proof>(var proof) -> {
                model.addAttribute("proof", proof.name());
                model.addAttribute("initiative", initiative);
                yield "directory/claim/asked";
            }
            case Outcome.Refused<Proof>(var reason) -> {
                form.reject("email", reason);
                yield page(initiative, viewer, form, model);
            }
        };
    }

    private String page(Initiative initiative, Viewer viewer, Form form, Model model) {
        model.addAttribute("initiative", initiative);
        model.addAttribute("partner", worksFor(viewer) != null);
        model.addAttribute("form", form);
        return "directory/claim/ask";
    }

    private Initiative find(UUID id) {
        return initiatives.find(new InitiativeId(id)).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private static @Nullable OrganisationId worksFor(Viewer viewer) {
        return viewer.organisations(Role.COORDINATOR).stream().findFirst().orElse(null);
    }
}
