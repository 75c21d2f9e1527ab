package nl.plein.journeys.share;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import nl.plein.journeys.JourneyLinks;
import nl.plein.journeys.Participant.Part;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** A helper would rather not be counted for a company or school. */
@Controller
class NotCounted {

    private final JourneyLinks links;
    private final Companies companies;

    NotCounted(JourneyLinks links, Companies companies) {
        this.links = links;
        this.companies = companies;
    }

    @PostMapping("/helping/{token}/share/stop")
    String stop(@PathVariable String token) {
        var opened = links.open(Part.HELPER, token).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        companies.remove(opened.me().person(), opened.journey().organisation());
        return "redirect:/helping/{token}";
    }
}
