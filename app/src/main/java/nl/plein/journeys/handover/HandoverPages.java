package nl.plein.journeys.handover;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plein.access.Looks;
import nl.plein.access.Viewer;
import nl.plein.access.decision.Act;
import nl.plein.access.decision.DataClass;
import nl.plein.access.decision.Decisions;
import nl.plein.access.decision.Purpose;
import nl.plein.journeys.handover.Handover.State;
import nl.plein.people.Organisation;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who would come here from another organisation: to take over, or not. */
@Controller
@RequestMapping("/handovers")
class HandoverPages {

    /** So long it stays in the list with the telephone number, to call. */
    private static final Duration SHOWN_AFTER = Duration.ofDays(30);

    private final Handovers handovers;
    private final HandOver handOver;
    private final Decisions decisions;
    private final Organisations organisations;
    private final People people;
    private final Looks looks;
    private final Clock clock;

    HandoverPages(
            Handovers handovers,
            HandOver handOver,
            Decisions decisions,
            Organisations organisations,
            People people,
            Looks looks,
            Clock clock) {
        this.handovers = handovers;
        this.handOver = handOver;
        this.decisions = decisions;
        this.organisations = organisations;
        this.people = people;
        this.looks = looks;
        this.clock = clock;
    }

    /** @param speaker who has the word, when that is somebody else; with the telephone number and the address of who has it */
    record Row(
            UUID id,
            boolean taken,
            String name,
            String from,
            String programme,
            @Nullable String speaker,
            @Nullable String phone,
            @Nullable String email) {}

    @GetMapping
    String list(Viewer viewer, Locale locale, Model model) {
        var found = handovers.with(own(viewer, Act.READ), clock.instant().minus(SHOWN_AFTER));
        for (var one : found) looks.at(Looks.What.CONTACT, one.receiver(), List.of(one.person(), one.speaker()));
        var known = people.find(found.stream()
                .flatMap(one -> Stream.of(one.person(), one.speaker()))
                .collect(Collectors.toSet()));
        model.addAttribute("rows", found.stream().map(one -> row(one, known, locale)).toList());
        return "journeys/handover/list";
    }

    private Row row(Handover one, Map<PersonId, Person> known, Locale locale) {
        var speaker = known.get(one.speaker());
        return new Row(
                one.id(),
                one.state() == State.TAKEN,
                known.containsKey(one.person()) ? known.get(one.person()).givenName() : "",
                organisations.find(one.owner()).map(Organisation::name).orElse(""),
                one.programme().in(locale),
                one.person().equals(one.speaker()) || speaker == null ? null : speaker.givenName(),
                speaker == null ? null : speaker.phone(),
                speaker == null ? null : speaker.email());
    }

    @PostMapping("/{handover}")
    String answer(Viewer viewer, @PathVariable("handover") UUID id, @RequestParam(defaultValue = "") String answer) {
        var own = own(viewer, Act.WRITE);
        var handover = handovers.find(id)
                .filter(one -> own.contains(one.receiver()))
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        if (answer.equals("take") || answer.equals("refuse")) handOver.answer(handover, answer.equals("take"), viewer.person());
        return "redirect:/handovers";
    }

    private Set<OrganisationId> own(Viewer viewer, Act act) {
        return decisions.own(viewer, Role.COORDINATOR, Purpose.HELP, DataClass.CONTACT, act);
    }
}
