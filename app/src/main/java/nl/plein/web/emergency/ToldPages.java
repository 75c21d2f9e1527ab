package nl.plein.web.emergency;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.plein.access.Keys;
import nl.plein.access.Viewer;
import nl.plein.access.emergency.EmergencyLog;
import nl.plein.access.emergency.Occurrence;
import nl.plein.people.Organisation;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Who reads the data of one's own organisation in an emergency, and why; and stopping it. */
@Controller
@RequestMapping("/emergencies")
class ToldPages {

    private final EmergencyLog log;
    private final Organisations organisations;
    private final People people;
    private final Keys keys;
    private final Clock clock;

    ToldPages(EmergencyLog log, Organisations organisations, People people, Keys keys, Clock clock) {
        this.log = log;
        this.organisations = organisations;
        this.people = people;
        this.keys = keys;
        this.clock = clock;
    }

    /** @param reader the name of who read; nothing when they were removed */
    record Line(Occurrence occurrence, String reader, String organisation, boolean lasts) {}

    @GetMapping
    String all(Viewer viewer, Model model) {
        model.addAttribute("lines", log.of(told(viewer)).stream().map(this::line).toList());
        model.addAttribute("zone", clock.getZone());
        return "web/emergency/told";
    }

    @PostMapping("/{emergency}/end")
    String end(Viewer viewer, @PathVariable UUID emergency) {
        var found = log.find(emergency)
                .filter(each -> told(viewer).contains(each.owner()))
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        log.end(found.id(), viewer.person());
        return "redirect:/emergencies";
    }

    private Line line(Occurrence occurrence) {
        return new Line(
                occurrence,
                nameOf(occurrence.by()),
                organisations.find(occurrence.organisation()).map(Organisation::name).orElse(""),
                occurrence.until().isAfter(clock.instant()));
    }

    /** Whoever reads other people's data in an emergency is not nameless, also to an organisation that does not know them. */
    private String nameOf(PersonId reader) {
        return keys.onDuty(() -> people.find(reader)).map(Person::givenName).orElse("");
    }

    private static Set<OrganisationId> told(Viewer viewer) {
        var told = new HashSet<>(viewer.organisations(Role.COORDINATOR));
        told.addAll(viewer.organisations(Role.CONTROLLER));
        return told;
    }
}
