package nl.plein.needs.screening;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plein.access.Looks;
import nl.plein.access.Viewer;
import nl.plein.access.decision.Act;
import nl.plein.needs.Contacts;
import nl.plein.needs.Kind;
import nl.plein.needs.Kinds;
import nl.plein.needs.Screening;
import nl.plein.people.People;
import nl.plein.people.PersonId;
import nl.plein.shared.Choice;
import nl.plein.shared.Form;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** The queue of helpers, where several are settled at once, and one helper with what was seen. */
@Controller
@RequestMapping("/screening")
class ScreeningPages {

    private static final int A_PAGE = 24;

    private final Helpers helpers;
    private final Steps steps;
    private final RecordSteps recordSteps;
    private final People people;
    private final Kinds kinds;
    private final Contacts contacts;
    private final MessageSource messages;
    private final Looks looks;
    private final Clock clock;

    ScreeningPages(
            Helpers helpers,
            Steps steps,
            RecordSteps recordSteps,
            People people,
            Kinds kinds,
            Contacts contacts,
            MessageSource messages,
            Looks looks,
            Clock clock) {
        this.looks = looks;
        this.contacts = contacts;
        this.helpers = helpers;
        this.steps = steps;
        this.recordSteps = recordSteps;
        this.people = people;
        this.kinds = kinds;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param ticked "all" for the page with every helper ticked */
    @GetMapping
    String queue(
            Viewer viewer,
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(defaultValue = "") String ticked,
            @RequestParam(defaultValue = "") String done,
            Locale locale,
            Model model) {
        model.addAttribute("done", done.matches("[1-9][0-9]?") ? Integer.parseInt(done) : 0);
        var fields = new LinkedHashMap<>(asked);
        RecordSteps.TOGETHER.forEach(step -> fields.put(RecordSteps.dayOf(step), List.of(LocalDate.now(clock).toString())));
        return queue(viewer, Form.of(fields), ticked.equals("all"), locale, model);
    }

    private String queue(Viewer viewer, Form form, boolean ticked, Locale locale, Model model) {
        var state = state(form.value("show"));
        var all = helpers.visibleTo(viewer).stream()
                .filter(helper -> People.isCalledLike(helper.person().givenName(), form.value("name")))
                .toList();
        var shown = all.stream().filter(helper -> helper.state() == state).toList();
        var pages = Math.max(1, (shown.size() + A_PAGE - 1) / A_PAGE);
        var page = form.value("page");
        var at = page.matches("[0-9]{1,6}") ? Math.clamp(Integer.parseInt(page), 1, pages) : 1;
        model.addAttribute("form", form);
        model.addAttribute("all", ticked);
        model.addAttribute("show", state);
        model.addAttribute("states", Screening.State.values());
        model.addAttribute("counts", all.stream().collect(Collectors.groupingBy(Helper::state, Collectors.counting())));
        var onThisPage = shown.stream().skip((at - 1L) * A_PAGE).limit(A_PAGE).toList();
        onThisPage.forEach(this::noteLook);
        model.addAttribute("helpers", onThisPage);
        model.addAttribute("contacts", contacts.of(onThisPage.stream().map(helper -> helper.offers().getFirst()).toList()));
        model.addAttribute("together", choices(RecordSteps.TOGETHER, locale));
        model.addAttribute("page", at);
        model.addAttribute("pages", pages);
        model.addAttribute("address", address(state, form.value("name")));
        return "needs/screening/queue";
    }

    /** @param row the helpers that stood on the page; who is no longer there is left out */
    @PostMapping("/several")
    String several(
            Viewer viewer,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(defaultValue = "") List<String> row,
            Locale locale,
            Model model) {
        var form = Form.of(posted);
        var shown = row.stream()
                .limit(A_PAGE)
                .flatMap(id -> helpers.find(viewer, new PersonId(uuid(id)), Act.WRITE).stream())
                .toList();
        var done = recordSteps.record(viewer, shown, form);
        if (form.isWrong()) return queue(viewer, form, false, locale, model);
        return "redirect:" + address(state(form.value("show")), form.value("name")) + "&done=" + done;
    }

    private static String address(Screening.State state, String name) {
        return UriComponentsBuilder.fromPath("/screening")
                .queryParam("show", state.name().toLowerCase(Locale.ROOT))
                .queryParam("name", "{name}")
                .encode()
                .buildAndExpand(name)
                .toUriString();
    }

    @GetMapping("/{helper}")
    String helper(Viewer viewer, @PathVariable String helper, Locale locale, Model model) {
        var today = LocalDate.now(clock).toString();
        var form = Form.of(RecordSteps.TOGETHER.stream().collect(Collectors.toMap(RecordSteps::dayOf, _ -> List.of(today))));
        return page(find(viewer, helper, Act.READ), form, locale, model);
    }

    @PostMapping("/{helper}")
    String record(
            Viewer viewer,
            @PathVariable String helper,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model) {
        var found = find(viewer, helper, Act.WRITE);
        var form = Form.of(posted);
        recordSteps.record(viewer, found, form);
        return form.isWrong() ? page(found, form, locale, model) : "redirect:/screening/" + found.person().id().value();
    }

    @PostMapping("/{helper}/undo/{step}")
    String undo(Viewer viewer, @PathVariable String helper, @PathVariable String step) {
        var found = find(viewer, helper, Act.WRITE);
        steps.undo(found.person().id(), uuid(step));
        return "redirect:/screening/" + found.person().id().value();
    }

    private String page(Helper helper, Form form, Locale locale, Model model) {
        noteLook(helper);
        var recorded = steps.of(helper.person().id());
        model.addAttribute("helper", helper);
        model.addAttribute("form", form);
        model.addAttribute("recorded", recorded);
        model.addAttribute(
                "recorders", people.find(recorded.stream().map(Steps.Recorded::by).toList()));
        model.addAttribute("steps", Screening.Step.values());
        model.addAttribute("stepChoices", choices(List.of(Screening.Step.values()), locale));
        model.addAttribute("contact", contacts.of(helper.offers().getFirst()).orElse(null));
        return "needs/screening/helper";
    }

    private List<Choice> choices(List<Screening.Step> steps, Locale locale) {
        return steps.stream()
                .map(step -> new Choice(step.name(), messages.getMessage("screening.step." + step, null, locale)))
                .toList();
    }

    private void noteLook(Helper helper) {
        for (var offer : helper.offers())
            looks.at(Looks.What.SCREENING, offer.organisation(), List.of(helper.person().id()));
    }

    @ModelAttribute("kinds")
    Map<String, Kind> kinds() {
        return kinds.byKey();
    }

    private Helper find(Viewer viewer, String id, Act act) {
        return helpers.find(viewer, new PersonId(uuid(id)), act).orElseThrow(ScreeningPages::notFound);
    }

    private static UUID uuid(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException _) {
            throw notFound();
        }
    }

    private static Screening.State state(String written) {
        return Arrays.stream(Screening.State.values())
                .filter(state -> state.name().equalsIgnoreCase(written))
                .findFirst()
                .orElse(Screening.State.NEW);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
