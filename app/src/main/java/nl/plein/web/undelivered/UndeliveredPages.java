package nl.plein.web.undelivered;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.plein.access.Looks;
import nl.plein.access.Viewer;
import nl.plein.access.decision.Act;
import nl.plein.access.decision.DataClass;
import nl.plein.access.decision.Decisions;
import nl.plein.access.decision.Purpose;
import nl.plein.people.OrganisationId;
import nl.plein.people.People;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import nl.plein.people.Unreached;
import nl.plein.shared.When;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Letters and text messages that did not arrive, with whom to call instead. */
@Controller
@RequestMapping("/undelivered")
class UndeliveredPages {

    private final Unreached unreached;
    private final Decisions decisions;
    private final People people;
    private final Looks looks;
    private final When when;

    UndeliveredPages(Unreached unreached, Decisions decisions, People people, Looks looks, When when) {
        this.unreached = unreached;
        this.decisions = decisions;
        this.people = people;
        this.looks = looks;
        this.when = when;
    }

    /** @param way how it was sent, and why it did not arrive, as parts of message keys */
    record Row(UUID id, String name, @Nullable String phone, @Nullable String email, String at, String way, String why) {}

    @GetMapping
    String list(Viewer viewer, Locale locale, Model model) {
        var rows = new ArrayList<Row>();
        for (var organisation : own(viewer, Act.READ)) {
            var marks = unreached.at(organisation);
            var persons = marks.stream().map(Unreached.Mark::person).toList();
            looks.at(Looks.What.CONTACT, organisation, persons);
            var known = people.find(persons);
            for (var mark : marks) {
                var person = known.get(mark.person());
                rows.add(new Row(
                        person.id().value(), person.givenName(), person.phone(), person.email(),
                        when.of(mark.at(), locale), mark.way(), mark.why()));
            }
        }
        model.addAttribute("rows", rows.stream().distinct().toList());
        return "web/undelivered/list";
    }

    @PostMapping("/{person}/called")
    String called(Viewer viewer, @PathVariable UUID person) {
        var marked = own(viewer, Act.WRITE).stream()
                .flatMap(organisation -> unreached.at(organisation).stream())
                .map(Unreached.Mark::person)
                .filter(new PersonId(person)::equals)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        unreached.called(marked);
        return "redirect:/undelivered";
    }

    private Set<OrganisationId> own(Viewer viewer, Act act) {
        return decisions.own(viewer, Role.COORDINATOR, Purpose.HELP, DataClass.CONTACT, act);
    }
}
