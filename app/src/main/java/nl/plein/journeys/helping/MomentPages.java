package nl.plein.journeys.helping;

import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plein.journeys.JourneyLinks;
import nl.plein.journeys.JourneyLinks.Opened;
import nl.plein.journeys.Moment;
import nl.plein.journeys.MomentId;
import nl.plein.journeys.Participant.Part;
import nl.plein.journeys.time.MoveMoment;
import nl.plein.journeys.time.RecordOutcome;
import nl.plein.journeys.time.TimeOfDay;
import nl.plein.shared.Choice;
import nl.plein.shared.Form;
import nl.plein.shared.Outcome;
import nl.plein.shared.When;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

/** One contact moment for the helper: what came of it, a note for the next time, and moving it. */
@Controller
@RequestMapping("/helping/{token}/moments/{moment}")
class MomentPages {

    private static final int LONGEST_NOTE = 2000;

    private final JourneyLinks links;
    private final Helping helping;
    private final Notes notes;
    private final RecordOutcome recordOutcome;
    private final MoveMoment moveMoment;
    private final When when;
    private final MessageSource messages;
    private final Clock clock;

    MomentPages(
            JourneyLinks links,
            Helping helping,
            Notes notes,
            RecordOutcome recordOutcome,
            MoveMoment moveMoment,
            When when,
            MessageSource messages,
            Clock clock) {
        this.links = links;
        this.helping = helping;
        this.notes = notes;
        this.recordOutcome = recordOutcome;
        this.moveMoment = moveMoment;
        this.when = when;
        this.messages = messages;
        this.clock = clock;
    }

    private record At(Opened opened, Moment moment) {}

    @GetMapping
    String page(
            @PathVariable String token, @PathVariable UUID moment, Locale locale, Model model, HttpServletResponse response) {
        var at = at(token, moment);
        if (at == null) return HelpingPages.expired(response);
        return page(token, at, typed(at), locale, model);
    }

    /** What was typed and not handed in, or else what was handed in before. */
    private Form typed(At at) {
        var author = at.opened().holder();
        return notes.draft(at.moment().id(), author).map(Form::of).orElseGet(() -> Form.of(Map.of(
                "minutes", List.of(String.valueOf(at.moment().outcome() instanceof Moment.Outcome.Happened happened
                        ? happened.minutes()
                        : at.moment().minutes())),
                "went", at.moment().outcome() instanceof Moment.Outcome.Happened happened && happened.went() != null
                        ? List.of(happened.went().name())
                        : List.of(),
                "why", at.moment().outcome() instanceof Moment.Outcome.Missed missed
                        ? List.of(missed.why().name())
                        : List.of(),
                "note", List.of(notes.of(at.opened().journey().id(), author).getOrDefault(at.moment().id(), "")))));
    }

    private String page(String token, At at, Form form, Locale locale, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("moment", at.moment().id().value());
        model.addAttribute("when", when.of(at.moment().startsAt(), locale));
        model.addAttribute("name", helping.names(at.opened()));
        model.addAttribute("begun", !clock.instant().isBefore(at.moment().startsAt()));
        model.addAttribute("form", form);
        model.addAttribute("faces", choices("helping.went.", Moment.Went.values(), locale));
        model.addAttribute("whys", choices("helping.why.", Moment.Why.values(), locale));
        return "journeys/helping/moment";
    }

    private List<Choice> choices(String key, Enum<?>[] values, Locale locale) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), messages.getMessage(key + value.name(), null, locale)))
                .toList();
    }

    /** It happened, or it did not; the button says which. */
    @PostMapping
    String record(
            @PathVariable String token,
            @PathVariable UUID moment,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var at = at(token, moment);
        if (at == null) return HelpingPages.expired(response);
        var form = Form.of(posted);
        var outcome = form.has("came", "yes") ? happened(form) : missed(form);
        var note = form.optionalText("note", LONGEST_NOTE);
        if (form.isWrong()) return page(token, at, form, locale, model);
        var done = recordOutcome.record(at.opened().journey().id(), at.moment().id(), outcome, at.opened().holder());
        if (done instanceof Outcome.Refused(var reason)) {
            form.reject("minutes", reason);
            return page(token, at, form, locale, model);
        }
        notes.write(at.moment().id(), at.opened().holder(), note, clock.instant());
        return "redirect:/helping/{token}";
    }

    private Moment.Outcome happened(Form form) {
        var minutes = form.number("minutes", 1, 600, "helping.minutes.wrong");
        var went = form.oneOf("went", names(Moment.Went.values()), "helping.went.choose");
        return new Moment.Outcome.Happened(
                minutes, form.isWrong() ? Moment.Went.FAIR : Moment.Went.valueOf(went), clock.instant());
    }

    private Moment.Outcome missed(Form form) {
        var why = form.oneOf("why", names(Moment.Why.values()), "helping.why.choose");
        return new Moment.Outcome.Missed(form.isWrong() ? Moment.Why.OTHER : Moment.Why.valueOf(why), clock.instant());
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    /** The page sends what is typed while it is being typed, so that a flat battery costs nothing. */
    @PostMapping("/draft")
    @ResponseStatus(NO_CONTENT)
    void keep(@PathVariable String token, @PathVariable UUID moment, @RequestParam MultiValueMap<String, String> posted) {
        var at = at(token, moment);
        if (at == null) throw new ResponseStatusException(NOT_FOUND);
        var form = Form.of(posted);
        form.optionalText("note", LONGEST_NOTE);
        if (form.isWrong()) return;
        var fields = List.of("minutes", "went", "why", "note").stream()
                .collect(Collectors.toMap(name -> name, name -> List.of(form.value(name))));
        notes.keepDraft(at.moment().id(), at.opened().holder(), fields, clock.instant());
    }

    @GetMapping("/move")
    String move(
            @PathVariable String token, @PathVariable UUID moment, Locale locale, Model model, HttpServletResponse response) {
        var at = at(token, moment);
        if (at == null) return HelpingPages.expired(response);
        var starts = at.moment().startsAt().atZone(clock.getZone());
        var form = Form.of(Map.of(
                "day", List.of(starts.toLocalDate().toString()),
                "at", List.of(starts.format(DateTimeFormatter.ofPattern("HH:mm")))));
        return move(token, at, form, locale, model);
    }

    private String move(String token, At at, Form form, Locale locale, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("when", when.of(at.moment().startsAt(), locale));
        model.addAttribute("name", helping.names(at.opened()));
        model.addAttribute("form", form);
        model.addAttribute("hasLater", at.opened().journey().moments().stream()
                .anyMatch(other -> other.isOpen() && other.startsAt().isAfter(at.moment().startsAt())));
        model.addAttribute("later", List.of(new Choice("yes", messages.getMessage("helping.move.later", null, locale))));
        return "journeys/helping/move";
    }

    @PostMapping("/move")
    String move(
            @PathVariable String token,
            @PathVariable UUID moment,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var at = at(token, moment);
        if (at == null) return HelpingPages.expired(response);
        var form = Form.of(posted);
        var journey = at.opened().journey().id();
        var moved = TimeOfDay.need(form).map(to -> moveMoment.ask(
                journey, at.moment().id(), to, form.has("later", "yes"), at.opened().holder()));
        if (moved.orElse(null) instanceof Outcome.Refused(var reason)) form.reject("day", reason);
        return form.isWrong() ? move(token, at, form, locale, model) : "redirect:/helping/{token}";
    }

    /** Null when the link is too old; a moment of somebody else's journey is not found. */
    private @Nullable At at(String token, UUID moment) {
        return links.open(Part.HELPER, token)
                .map(opened -> new At(
                        opened,
                        opened.journey().moment(new MomentId(moment)).orElseThrow(() -> new ResponseStatusException(NOT_FOUND))))
                .orElse(null);
    }
}
