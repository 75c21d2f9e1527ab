package nl.plein.directory.claim;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.UUID;
import nl.plein.access.Viewer;
import nl.plein.directory.Initiatives;
import nl.plein.people.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Whoever keeps a page decides about a claim on it. */
@Controller
@RequestMapping("/keep/claims/{claim}")
class KeepClaimPages {

    private final Claims claims;
    private final Initiatives initiatives;
    private final DecideClaim decide;

    KeepClaimPages(Claims claims, Initiatives initiatives, DecideClaim decide) {
        this.claims = claims;
        this.initiatives = initiatives;
        this.decide = decide;
    }

    @PostMapping("/yes")
    String yes(Viewer viewer, @PathVariable UUID claim) {
        var found = find(viewer, claim);
        decide.grant(found, initiatives.find(found.initiative()).orElseThrow(), viewer.person());
        return "redirect:/keep";
    }

    @PostMapping("/no")
    String no(Viewer viewer, @PathVariable UUID claim) {
        var found = find(viewer, claim);
        decide.refuse(found, initiatives.find(found.initiative()).orElseThrow(), viewer.person());
        return "redirect:/keep";
    }

    private Claim find(Viewer viewer, UUID claim) {
        return claims.waiting(viewer.organisations(Role.COORDINATOR)).stream()
                .filter(one -> one.id().equals(claim))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }
}
