package nl.plein.journeys.handover;

import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.plein.journeys.JourneyLinks;
import nl.plein.journeys.JourneyLinks.Opened;
import nl.plein.journeys.Participant.Part;
import nl.plein.people.Organisation;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** May another organisation help you on? What it would see stands beside the question. */
@Controller
@RequestMapping("/journey/{token}/handover/{id}")
class AskingHandoverPages {

    private final JourneyLinks links;
    private final Handovers handovers;
    private final HandOver handOver;
    private final Organisations organisations;

    AskingHandoverPages(JourneyLinks links, Handovers handovers, HandOver handOver, Organisations organisations) {
        this.links = links;
        this.handovers = handovers;
        this.handOver = handOver;
        this.organisations = organisations;
    }

    @GetMapping
    String page(@PathVariable String token, @PathVariable UUID id, Model model, HttpServletResponse response) {
        var opened = links.open(Part.ASKER, token).orElse(null);
        if (opened == null) return expired(response);
        var handover = mine(opened, id);
        model.addAttribute("token", token);
        model.addAttribute("id", id);
        model.addAttribute("state", handover.state().name());
        model.addAttribute("owner", name(handover.owner()));
        model.addAttribute("receiver", name(handover.receiver()));
        return "journeys/handover/asked";
    }

    @PostMapping
    String say(
            @PathVariable String token,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String say,
            HttpServletResponse response) {
        var opened = links.open(Part.ASKER, token).orElse(null);
        if (opened == null) return expired(response);
        var handover = mine(opened, id);
        switch (say) {
            case "yes" -> handOver.say(opened.journey(), handover, true, opened.holder());
            case "no" -> handOver.say(opened.journey(), handover, false, opened.holder());
            case "withdraw" -> handOver.withdraw(handover, opened.holder());
            default -> {}
        }
        return "redirect:/journey/{token}/handover/{id}";
    }

    private Handover mine(Opened opened, UUID id) {
        return handovers.of(opened.journey()).stream()
                .filter(one -> one.id().equals(id) && one.participant().equals(opened.me().id()))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private String name(OrganisationId id) {
        return organisations.find(id).map(Organisation::name).orElse("");
    }

    private static String expired(HttpServletResponse response) {
        response.setStatus(GONE.value());
        return "journeys/asking/expired";
    }
}
