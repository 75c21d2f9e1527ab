package nl.plein.access.partner;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plein.access.Hangings;
import nl.plein.access.Viewer;
import nl.plein.people.Organisation;
import nl.plein.people.OrganisationId;
import nl.plein.people.OrganisationKind;
import nl.plein.shared.Choice;
import nl.plein.shared.Form;
import nl.plein.shared.Outcome;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The partners of the alliance. Whoever administers the one that leads invites others and sees them off. */
@Controller
@RequestMapping("/partners")
class PartnerPages {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 254;

    private final Partners partners;
    private final InvitePartner invitePartner;
    private final Hangings hangings;
    private final MessageSource messages;
    private final Clock clock;

    PartnerPages(Partners partners, InvitePartner invitePartner, Hangings hangings, MessageSource messages, Clock clock) {
        this.partners = partners;
        this.invitePartner = invitePartner;
        this.hangings = hangings;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String all(Viewer viewer, Model model) {
        model.addAttribute("own", partners.administeredBy(viewer));
        model.addAttribute("partners", partners.all());
        model.addAttribute("unheard", partners.unheard());
        model.addAttribute("leads", partners.ledBy(viewer).isPresent());
        model.addAttribute("invitations", invitePartner.open(viewer));
        model.addAttribute("now", clock.instant());
        model.addAttribute("zone", clock.getZone());
        return "access/partner/partners";
    }

    @GetMapping("/invite")
    String ask(Viewer viewer, Locale locale, Model model) {
        mustLead(viewer);
        return form(Form.empty(), locale, model);
    }

    @PostMapping("/invite")
    String invite(Viewer viewer, @RequestParam MultiValueMap<String, String> posted, Locale locale, Model model) {
        mustLead(viewer);
        var form = Form.of(posted);
        var name = form.text("name", LONGEST_NAME, "partner.no-name");
        var kind = form.oneOf("kind", Stream.of(OrganisationKind.values()).map(Enum::name).toList(), "partner.no-kind");
        form.text("email", LONGEST_ADDRESS, "access.sign-in.no-address");
        var email = form.optionalEmail("email");
        if (form.isWrong()) return form(form, locale, model);
        return switch (invitePartner.invite(viewer, name, OrganisationKind.valueOf(kind), email, locale)) {
            case Outcome.Done<UUID> _ -> "redirect:/partners";
            case Outcome.Refused<UUID>(var reason) -> {
                form.reject("name", reason);
                yield form(form, locale, model);
            }
        };
    }

    private String form(Form form, Locale locale, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("kinds", kinds(locale));
        return "access/partner/invite";
    }

    private List<Choice> kinds(Locale locale) {
        return Stream.of(OrganisationKind.values())
                .map(kind -> new Choice(kind.name(), messages.getMessage("partner.kind." + kind, null, locale)))
                .toList();
    }

    @PostMapping("/invitations/{invitation}/repeat")
    String repeat(Viewer viewer, @PathVariable UUID invitation) {
        invitePartner.repeat(viewer, invitation(viewer, invitation));
        return "redirect:/partners";
    }

    @PostMapping("/invitations/{invitation}/withdraw")
    String withdraw(Viewer viewer, @PathVariable UUID invitation) {
        invitePartner.withdraw(invitation(viewer, invitation));
        return "redirect:/partners";
    }

    /** What ending means is read before the button. */
    @GetMapping("/{partner}/end")
    String askToEnd(Viewer viewer, @PathVariable UUID partner, Model model) {
        return end(endable(viewer, partner), Form.empty(), model);
    }

    private String end(Organisation partner, Form form, Model model) {
        model.addAttribute("partner", partner);
        model.addAttribute("hangs", hangings.on(partner.id()));
        model.addAttribute("successors", successors(partner.id()));
        model.addAttribute("form", form);
        return "access/partner/end";
    }

    @PostMapping("/{partner}/end")
    String end(
            Viewer viewer, @PathVariable UUID partner, @RequestParam MultiValueMap<String, String> posted, Model model) {
        var leaving = endable(viewer, partner);
        var form = Form.of(posted);
        var next = form.oneOf("next", successors(leaving.id()).stream().map(Choice::value).toList(), "partner.end.next.choose");
        if (form.isWrong()) return end(leaving, form, model);
        var own = partners.administers(viewer, leaving.id());
        partners.end(viewer, leaving.id(), new OrganisationId(UUID.fromString(next)));
        return own ? "redirect:/" : "redirect:/partners";
    }

    private List<Choice> successors(OrganisationId leaving) {
        return partners.successors(leaving).stream()
                .map(one -> new Choice(one.id().value().toString(), one.name()))
                .toList();
    }

    private void mustLead(Viewer viewer) {
        if (partners.ledBy(viewer).isEmpty()) throw new ResponseStatusException(NOT_FOUND);
    }

    private Invitation invitation(Viewer viewer, UUID id) {
        return invitePartner.find(viewer, id).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private Organisation endable(Viewer viewer, UUID partner) {
        return partners.endableBy(viewer, new OrganisationId(partner))
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }
}
