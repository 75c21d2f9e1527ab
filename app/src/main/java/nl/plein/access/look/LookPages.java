package nl.plein.access.look;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.plein.access.Viewer;
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

/** Whoever watches over privacy reads who of their own organisation looked at whom, and checks that the log is whole. */
@Controller
@RequestMapping("/looks")
class LookPages {

    private static final Duration SHOWN = Duration.ofDays(30);
    private static final int MOST = 200;

    private final LookLog log;
    private final VerifyLooks verifyLooks;
    private final People people;
    private final Organisations organisations;
    private final Clock clock;

    LookPages(LookLog log, VerifyLooks verifyLooks, People people, Organisations organisations, Clock clock) {
        this.log = log;
        this.verifyLooks = verifyLooks;
        this.people = people;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** @param email tells two employees of one name apart; nothing when there is none */
    record Line(LookLog.Employee employee, String name, String email) {}

    record Part(Organisation organisation, List<Line> lines) {}

    @GetMapping
    String employees(Viewer viewer, Model model) {
        model.addAttribute("parts", parts(viewer));
        model.addAttribute("zone", clock.getZone());
        return "access/look/looks";
    }

    /** Goes along every look of one's own organisations. */
    @PostMapping("/check")
    String check(Viewer viewer, Model model) {
        var mine = viewer.organisations(Role.CONTROLLER);
        var checked = verifyLooks.all();
        checked.keySet().removeIf(organisation -> !mine.contains(new OrganisationId(organisation)));
        model.addAttribute("broken", checked.values().stream().flatMap(Optional::stream).toList());
        model.addAttribute("checked", true);
        return employees(viewer, model);
    }

    private List<Part> parts(Viewer viewer) {
        var parts = new ArrayList<Part>();
        for (var organisation : organisations.all())
            if (viewer.organisations(Role.CONTROLLER).contains(organisation.id())) parts.add(part(organisation));
        return parts;
    }

    private Part part(Organisation organisation) {
        var employees = log.employees(organisation.id(), clock.instant().minus(SHOWN));
        var names = people.find(employees.stream().map(LookLog.Employee::person).toList());
        return new Part(
                organisation,
                employees.stream()
                        .map(employee -> new Line(employee, name(names, employee.person()), email(names, employee.person())))
                        .toList());
    }

    /** @param names of those whose data were seen */
    record Seen(LookLog.Look look, List<String> names) {}

    @GetMapping("/{organisation}/{employee}")
    String employee(Viewer viewer, @PathVariable UUID organisation, @PathVariable UUID employee, Model model) {
        var mine = new OrganisationId(organisation);
        if (!viewer.organisations(Role.CONTROLLER).contains(mine)) throw new ResponseStatusException(NOT_FOUND);
        var looks = log.by(mine, new PersonId(employee), null, MOST);
        if (looks.isEmpty()) throw new ResponseStatusException(NOT_FOUND);
        var persons = new HashSet<PersonId>();
        persons.add(new PersonId(employee));
        looks.forEach(look -> persons.addAll(look.subjects()));
        var names = people.find(persons);
        model.addAttribute("name", name(names, new PersonId(employee)));
        model.addAttribute("looks", looks.stream()
                .map(look -> new Seen(look, look.subjects().stream().map(each -> name(names, each)).sorted().toList()))
                .toList());
        model.addAttribute("zone", clock.getZone());
        return "access/look/employee";
    }

    private static String name(Map<PersonId, Person> names, PersonId person) {
        return names.containsKey(person) ? names.get(person).givenName() : "";
    }

    private static String email(Map<PersonId, Person> names, PersonId person) {
        return names.containsKey(person) && names.get(person).email() != null ? names.get(person).email() : "";
    }
}
