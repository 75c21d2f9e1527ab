package nl.plein.directory.claim;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import nl.plein.access.PersonalLinks;
import nl.plein.directory.Initiatives;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Behind the letter to the mail address on the page. Programs that look behind links in mail change nothing: it takes a button. */
@Controller
@RequestMapping("/claim/{token}")
class ConfirmClaimPages {

    private final PersonalLinks links;
    private final Claims claims;
    private final Initiatives initiatives;
    private final DecideClaim decide;

    ConfirmClaimPages(PersonalLinks links, Claims claims, Initiatives initiatives, DecideClaim decide) {
        this.links = links;
        this.claims = claims;
        this.initiatives = initiatives;
        this.decide = decide;
    }

    @GetMapping
    String ask(@PathVariable String token, Model model) {
        var claim = open(token);
        model.addAttribute("claim", claim);
        model.addAttribute("address", "/claim/" + token);
        model.addAttribute("initiative", initiatives.find(claim.initiative()).orElseThrow());
        return "directory/claim/confirm";
    }

    @PostMapping("/yes")
    String yes(@PathVariable String token, Model model) {
        var claim = open(token);
        decide.grant(claim, initiatives.find(claim.initiative()).orElseThrow(), null);
        return decided(claim, true, model);
    }

    @PostMapping("/no")
    String no(@PathVariable String token, Model model) {
        var claim = open(token);
        decide.refuse(claim, initiatives.find(claim.initiative()).orElseThrow(), null);
        return decided(claim, false, model);
    }

    private String decided(Claim claim, boolean granted, Model model) {
        model.addAttribute("granted", granted);
        model.addAttribute("initiative", initiatives.find(claim.initiative()).orElseThrow());
        return "directory/claim/decided";
    }

    /** One that is too old or decided is not found any more. */
    private Claim open(String token) {
        return links.open(MakeClaim.PURPOSE, token)
                .filter(link -> !link.expired())
                .flatMap(link -> claims.findWaiting(link.subject()))
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }
}
