package nl.plein.journeys.guide;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.plein.access.Looks;
import nl.plein.access.Viewer;
import nl.plein.access.decision.Act;
import nl.plein.journeys.JourneyId;
import nl.plein.journeys.Participant;
import nl.plein.journeys.group.AnswerTogether;
import nl.plein.journeys.group.AskTogether;
import nl.plein.journeys.group.Joining;
import nl.plein.journeys.group.Joinings;
import nl.plein.journeys.group.TakeOut;
import nl.plein.journeys.guide.Guided.One;
import nl.plein.people.People;
import nl.plein.people.PersonId;
import nl.plein.shared.Form;
import nl.plein.shared.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A coordinator puts a group together from journeys that run, and takes somebody out. */
@Controller
@RequestMapping("/journeys/{journey}/group")
class GroupPages {

    /** As many as fit on a page; with a name the list gets shorter. */
    private static final int MOST = 12;

    private final Guided guided;
    private final Joinings joinings;
    private final AskTogether askTogether;
    private final AnswerTogether answerTogether;
    private final TakeOut takeOut;
    private final Looks looks;

    GroupPages(
            Guided guided,
            Joinings joinings,
            AskTogether askTogether,
            AnswerTogether answerTogether,
            TakeOut takeOut,
            Looks looks) {
        this.guided = guided;
        this.joinings = joinings;
        this.askTogether = askTogether;
        this.answerTogether = answerTogether;
        this.takeOut = takeOut;
        this.looks = looks;
    }

    /** @param alone whether this one may be taken out: others help, or are helped, too */
    record Member(UUID id, UUID person, String name, boolean helper, boolean alone) {}

    record Candidate(UUID id, String askers, String helpers, String programme, List<Member> members) {}

    /** @param said yes, no or nothing */
    record Asked(UUID speaker, String name, String said) {}

    @GetMapping
    String page(
            Viewer viewer,
            @PathVariable UUID journey,
            @RequestParam(defaultValue = "") String name,
            Locale locale,
            Model model) {
        return page(viewer, find(viewer, journey, Act.READ), name, Form.empty(), locale, model);
    }

    private String page(Viewer viewer, One one, String name, Form form, Locale locale, Model model) {
        var journey = one.journey();
        var candidates = guided.runningFor(viewer).stream()
                .filter(other -> other.journey().organisation().equals(journey.organisation()))
                .filter(other -> !other.journey().id().equals(journey.id()))
                .filter(other -> isCalled(other, name.strip()))
                .limit(MOST)
                .toList();
        candidates.forEach(other -> looks.at(Looks.What.NAME, other.journey().organisation(), other.everybody()));
        looks.at(Looks.What.NAME, journey.organisation(), one.everybody());
        model.addAttribute("form", form);
        model.addAttribute("id", journey.id().value());
        model.addAttribute("askers", one.askers());
        model.addAttribute("helpers", one.helpers());
        model.addAttribute("over", journey.isOver());
        model.addAttribute("name", name.strip());
        model.addAttribute("members", members(one));
        model.addAttribute("candidates", candidates.stream()
                .map(other -> new Candidate(
                        other.journey().id().value(), other.askers(), other.helpers(), other.programme().name().in(locale),
                        members(other)))
                .toList());
        var joining = joinings.last(journey.id()).orElse(null);
        model.addAttribute("joining", joining);
        model.addAttribute("asked", joining == null || !joining.isOpen() ? List.of() : asked(viewer, one, joining));
        return "journeys/guide/group";
    }

    private static boolean isCalled(One one, String name) {
        return name.isEmpty() || People.isCalledLike(one.askers() + " " + one.helpers(), name);
    }

    private static List<Member> members(One one) {
        var journey = one.journey();
        return journey.participants().stream()
                .filter(Participant::takesPart)
                .map(who -> new Member(
                        who.id(), who.person().value(), one.name(who.person()), who.isHelper(),
                        (who.isHelper() ? journey.helpers() : journey.askers()).count() < 2))
                .toList();
    }

    private List<Asked> asked(Viewer viewer, One one, Joining joining) {
        var guest = guided.find(viewer, joining.guest(), Act.READ).orElse(one);
        return joining.answers().stream()
                .map(said -> new Asked(
                        said.speaker().value(),
                        one.people().containsKey(said.speaker()) ? one.name(said.speaker()) : guest.name(said.speaker()),
                        said.yes() == null ? "nothing" : said.yes() ? "yes" : "no"))
                .toList();
    }

    /** Everybody in both gets a letter, and says yes or no. */
    @PostMapping
    String ask(
            Viewer viewer,
            @PathVariable UUID journey,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model) {
        var one = find(viewer, journey, Act.WRITE);
        var form = Form.of(posted);
        var guest = guided.find(viewer, new JourneyId(id(form.value("guest"))), Act.WRITE).orElseThrow(GroupPages::notFound);
        var person = form.value("person").isEmpty() ? null : new PersonId(id(form.value("person")));
        var asked = askTogether.ask(one.journey().id(), guest.journey().id(), person, viewer.person());
        if (asked instanceof Outcome.Refused<UUID>(var reason)) {
            form.reject("guest", reason);
            return page(viewer, one, "", form, locale, model);
        }
        return "redirect:/journeys/{journey}/group";
    }

    /** What somebody said by phone. */
    @PostMapping("/answer")
    String answer(Viewer viewer, @PathVariable UUID journey, @RequestParam MultiValueMap<String, String> posted) {
        var one = find(viewer, journey, Act.WRITE);
        var form = Form.of(posted);
        joinings.last(one.journey().id())
                .filter(Joining::isOpen)
                .filter(_ -> form.has("answer", "yes") || form.has("answer", "no"))
                .ifPresent(joining -> answerTogether.answer(
                        joining.id(), new PersonId(id(form.value("speaker"))), form.has("answer", "yes"), viewer.person()));
        return "redirect:/journeys/{journey}/group";
    }

    @PostMapping("/withdraw")
    String withdraw(Viewer viewer, @PathVariable UUID journey) {
        var one = find(viewer, journey, Act.WRITE);
        joinings.last(one.journey().id()).ifPresent(joining -> answerTogether.withdraw(joining.id()));
        return "redirect:/journeys/{journey}/group";
    }

    @PostMapping("/{participant}/out")
    String out(Viewer viewer, @PathVariable UUID journey, @PathVariable UUID participant, Locale locale, Model model) {
        var one = find(viewer, journey, Act.WRITE);
        if (takeOut.takeOut(one.journey().id(), participant) instanceof Outcome.Refused(var reason)) {
            var form = Form.empty();
            form.reject("guest", reason);
            return page(viewer, one, "", form, locale, model);
        }
        return "redirect:/journeys/{journey}/group";
    }

    private One find(Viewer viewer, UUID journey, Act act) {
        return guided.find(viewer, new JourneyId(journey), act).orElseThrow(GroupPages::notFound);
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException _) {
            throw notFound();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
