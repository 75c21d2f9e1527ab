package nl.plein.access.colleague;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import java.util.UUID;
import nl.plein.access.Viewer;
import nl.plein.people.OrganisationId;
import nl.plein.people.People;
import nl.plein.people.PersonId;
import nl.plein.shared.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** An administrator helps a colleague who can no longer sign in, after making sure who is asking. */
@Controller
@RequestMapping("/colleagues/{organisation}/{person}/lost")
class LostFactorPages {

    private final ResetFactors resetFactors;
    private final Colleagues colleagues;
    private final People people;
    private final Clock clock;

    LostFactorPages(ResetFactors resetFactors, Colleagues colleagues, People people, Clock clock) {
        this.resetFactors = resetFactors;
        this.colleagues = colleagues;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    String ask(Viewer viewer, @PathVariable UUID organisation, @PathVariable UUID person, Model model) {
        var own = new OrganisationId(organisation);
        var colleague = colleague(viewer, own, person);
        model.addAttribute("organisation", organisation);
        model.addAttribute("person", person);
        model.addAttribute("name", people.find(colleague).orElseThrow().givenName());
        model.addAttribute("elsewhere", resetFactors.worksElsewhere(viewer, colleague));
        model.addAttribute("earlier", resetFactors.earlier(own, colleague));
        model.addAttribute("zone", clock.getZone());
        return "access/colleague/lost";
    }

    @PostMapping
    String reset(Viewer viewer, @PathVariable UUID organisation, @PathVariable UUID person, Model model) {
        var own = new OrganisationId(organisation);
        return switch (resetFactors.reset(viewer, own, colleague(viewer, own, person))) {
            case Outcome.Done<Void> _ -> "redirect:/colleagues";
            case Outcome.Refused<Void> _ -> ask(viewer, organisation, person, model);
        };
    }

    /** Only out everywhere, for instance when a telephone was left in a train: what she signs in with stays as it is. */
    @PostMapping("/out")
    String signOut(Viewer viewer, @PathVariable UUID organisation, @PathVariable UUID person) {
        resetFactors.signOut(viewer, colleague(viewer, new OrganisationId(organisation), person));
        return "redirect:/colleagues";
    }

    private PersonId colleague(Viewer viewer, OrganisationId organisation, UUID person) {
        var colleague = new PersonId(person);
        if (!colleagues.administers(viewer, organisation) || !resetFactors.isColleague(viewer, organisation, colleague))
            throw new ResponseStatusException(NOT_FOUND);
        return colleague;
    }
}
