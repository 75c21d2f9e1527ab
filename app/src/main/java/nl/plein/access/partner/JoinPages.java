package nl.plein.access.partner;

import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import nl.plein.access.PersonalLinks;
import nl.plein.people.Organisation;
import nl.plein.people.Organisations;
import nl.plein.shared.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page behind the link of an invitation: what it means to join, and the button that does it. */
@Controller
@RequestMapping("/join/{token}")
class JoinPages {

    private static final int LONGEST_NAME = 60;

    private final PersonalLinks links;
    private final Invitations invitations;
    private final AcceptInvitation acceptInvitation;
    private final Organisations organisations;

    JoinPages(
            PersonalLinks links,
            Invitations invitations,
            AcceptInvitation acceptInvitation,
            Organisations organisations) {
        this.links = links;
        this.invitations = invitations;
        this.acceptInvitation = acceptInvitation;
        this.organisations = organisations;
    }

    @GetMapping
    String read(@PathVariable String token, Model model, HttpServletResponse response) {
        var invitation = open(token);
        if (invitation.isEmpty()) return expired(response);
        return page(invitation.get(), Form.empty(), model);
    }

    @PostMapping
    String join(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var invitation = open(token);
        if (invitation.isEmpty()) return expired(response);
        if (invitation.get().isAccepted()) return "redirect:/join/{token}";
        var form = Form.of(posted);
        var givenName = form.text("name", LONGEST_NAME, "partner.join.no-name");
        if (form.isWrong()) return page(invitation.get(), form, model);
        acceptInvitation.accept(invitation.get(), givenName, locale);
        return "redirect:/join/{token}";
    }

    private String page(Invitation invitation, Form form, Model model) {
        model.addAttribute("invitation", invitation);
        model.addAttribute("lead", organisations.find(invitation.organisation()).map(Organisation::name).orElseThrow());
        model.addAttribute("form", form);
        return invitation.isAccepted() ? "access/partner/joined" : "access/partner/join";
    }

    /** Nothing when the link was good before; whoever guesses finds no page. */
    private Optional<Invitation> open(String token) {
        var link = links.open(InvitePartner.PURPOSE, token).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        return link.expired() ? Optional.empty() : invitations.find(link.subject());
    }

    private static String expired(HttpServletResponse response) {
        response.setStatus(GONE.value());
        return "access/partner/join-expired";
    }
}
