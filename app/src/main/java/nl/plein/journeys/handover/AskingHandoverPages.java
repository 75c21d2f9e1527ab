package nl.plein.journeys.handover;

import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletResponse;
import nl.plein.access.PersonalLink;
import nl.plein.access.PersonalLinks;
import nl.plein.journeys.Journeys;
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

/** May another organisation help you on? What it would see stands beside the question. For whoever has the word, and nobody else. */
@Controller
@RequestMapping("/handover/{token}")
class AskingHandoverPages {

    private final PersonalLinks links;
    private final Handovers handovers;
    private final Journeys journeys;
    private final HandOver handOver;
    private final Organisations organisations;

    AskingHandoverPages(
            PersonalLinks links, Handovers handovers, Journeys journeys, HandOver handOver, Organisations organisations) {
        this.links = links;
        this.handovers = handovers;
        this.journeys = journeys;
        this.handOver = handOver;
        this.organisations = organisations;
    }

    @GetMapping
    String page(@PathVariable String token, Model model, HttpServletResponse response) {
        var link = open(token);
        if (link.expired()) return expired(response);
        var handover = find(link);
        model.addAttribute("token", token);
        model.addAttribute("state", handover.state().name());
        model.addAttribute("owner", name(handover.owner()));
        model.addAttribute("receiver", name(handover.receiver()));
        return "journeys/handover/asked";
    }

    @PostMapping
    String say(@PathVariable String token, @RequestParam(defaultValue = "") String say, HttpServletResponse response) {
        var link = open(token);
        if (link.expired()) return expired(response);
        var handover = find(link);
        var journey = journeys.ofParticipant(handover.participant()).orElseThrow(AskingHandoverPages::notFound);
        switch (say) {
            case "yes" -> handOver.say(journey, handover, true, handover.speaker());
            case "no" -> handOver.say(journey, handover, false, handover.speaker());
            case "withdraw" -> handOver.withdraw(handover, handover.speaker());
            default -> {}
        }
        return "redirect:/handover/{token}";
    }

    private PersonalLink open(String token) {
        return links.open(HandOver.PURPOSE, token).orElseThrow(AskingHandoverPages::notFound);
    }

    private Handover find(PersonalLink link) {
        return handovers.find(link.subject())
                .filter(one -> one.speaker().equals(link.holder()))
                .orElseThrow(AskingHandoverPages::notFound);
    }

    private String name(OrganisationId id) {
        return organisations.find(id).map(Organisation::name).orElse("");
    }

    private static String expired(HttpServletResponse response) {
        response.setStatus(GONE.value());
        return "journeys/asking/expired";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
