package nl.plein.journeys.guide;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.plein.access.Looks;
import nl.plein.access.Viewer;
import nl.plein.access.decision.Act;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Journey.Ending;
import nl.plein.journeys.JourneyId;
import nl.plein.journeys.Moment;
import nl.plein.journeys.MomentId;
import nl.plein.journeys.Participant;
import nl.plein.journeys.challenge.Photos;
import nl.plein.journeys.ending.EndJourney;
import nl.plein.journeys.guide.Guided.One;
import nl.plein.journeys.time.FirstTime;
import nl.plein.journeys.time.MoveMoment;
import nl.plein.journeys.time.RecordOutcome;
import nl.plein.journeys.time.TimeOfDay;
import nl.plein.journeys.worry.Worries;
import nl.plein.shared.Form;
import nl.plein.shared.Outcome;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One journey for its coordinator, who does by phone what those who take part do on their own pages. */
@Controller
@RequestMapping("/journeys/{journey}")
class OnePages {

    private final Guided guided;
    private final OneView view;
    private final FirstTime firstTime;
    private final MoveMoment moveMoment;
    private final RecordOutcome recordOutcome;
    private final EndJourney endJourney;
    private final Worries worries;
    private final Photos photos;
    private final Looks looks;
    private final Clock clock;

    OnePages(
            Guided guided,
            OneView view,
            FirstTime firstTime,
            MoveMoment moveMoment,
            RecordOutcome recordOutcome,
            EndJourney endJourney,
            Worries worries,
            Photos photos,
            Looks looks,
            Clock clock) {
        this.guided = guided;
        this.view = view;
        this.firstTime = firstTime;
        this.moveMoment = moveMoment;
        this.recordOutcome = recordOutcome;
        this.endJourney = endJourney;
        this.worries = worries;
        this.photos = photos;
        this.looks = looks;
        this.clock = clock;
    }

    @GetMapping
    String page(Viewer viewer, @PathVariable UUID journey, Locale locale, Model model) {
        return view.show(find(viewer, journey, Act.READ), Form.empty(), locale, model);
    }

    @GetMapping("/photos/{result}")
    ResponseEntity<byte[]> photo(Viewer viewer, @PathVariable UUID journey, @PathVariable UUID result) {
        var one = find(viewer, journey, Act.READ);
        looks.at(
                Looks.What.RESULT,
                one.journey().organisation(),
                one.journey().askers().map(Participant::person).toList());
        return photos.show(one.journey().id(), result);
    }

    /** The first time, as both told by phone. */
    @PostMapping("/time")
    String time(
            Viewer viewer,
            @PathVariable UUID journey,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model) {
        var one = find(viewer, journey, Act.WRITE);
        var form = Form.of(posted);
        TimeOfDay.need(form)
                .ifPresent(time -> refused(firstTime.set(one.journey().id(), time, viewer.person()), form, "day"));
        return form.isWrong() ? view.show(one, form, locale, model) : "redirect:/journeys/{journey}";
    }

    /** Another time for one of the talks. */
    @PostMapping("/moments/{moment}/move")
    String move(
            Viewer viewer,
            @PathVariable UUID journey,
            @PathVariable UUID moment,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model) {
        var one = find(viewer, journey, Act.WRITE);
        var which = moment(one, moment);
        var form = Form.of(posted);
        TimeOfDay.need(form).ifPresent(time -> refused(
                moveMoment.move(one.journey().id(), which.id(), time, form.has("later", "yes"), viewer.person()), form, "day"));
        return form.isWrong() ? view.show(one, form, locale, model) : "redirect:/journeys/{journey}";
    }

    /** What came of a talk, as somebody told by phone. How it was, nobody said. */
    @PostMapping("/moments/{moment}")
    String record(
            Viewer viewer,
            @PathVariable UUID journey,
            @PathVariable UUID moment,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model) {
        var one = find(viewer, journey, Act.WRITE);
        var which = moment(one, moment);
        var form = Form.of(posted);
        var outcome = form.has("came", "yes")
                ? new Moment.Outcome.Happened(which.minutes(), null, clock.instant())
                : missed(form);
        if (!form.isWrong())
            refused(recordOutcome.record(one.journey().id(), which.id(), outcome, viewer.person()), form, "why");
        return form.isWrong() ? view.show(one, form, locale, model) : "redirect:/journeys/{journey}";
    }

    private Moment.Outcome missed(Form form) {
        var why = form.oneOf("why", Arrays.stream(Moment.Why.values()).map(Enum::name).toList(), "helping.why.choose");
        return new Moment.Outcome.Missed(form.isWrong() ? Moment.Why.OTHER : Moment.Why.valueOf(why), clock.instant());
    }

    private static void refused(Outcome<Journey> outcome, Form form, String field) {
        if (outcome instanceof Outcome.Refused(var reason)) form.reject(field, reason);
    }

    /** The coordinator spoke with whoever told this. */
    @PostMapping("/worries/{worry}")
    String takeUp(Viewer viewer, @PathVariable UUID journey, @PathVariable UUID worry) {
        find(viewer, journey, Act.WRITE).worries().stream()
                .filter(told -> told.id().equals(worry))
                .forEach(told -> worries.handled(told.id(), viewer.person(), clock.instant()));
        return "redirect:/journeys/{journey}";
    }

    @PostMapping("/end")
    String end(
            Viewer viewer,
            @PathVariable UUID journey,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model) {
        var one = find(viewer, journey, Act.WRITE);
        var form = Form.of(posted);
        var then = form.oneOf("then", List.of("again", "enough"), "guide.end.choose");
        var reason = form.oneOf("reason", EndJourney.REASONS.stream().map(Enum::name).toList(), "guide.end.reason.choose");
        if (form.isWrong()) return view.show(one, form, locale, model);
        endJourney.end(one.journey().id(), Ending.Reason.valueOf(reason), then.equals("again"), viewer.person());
        return "redirect:/journeys/{journey}";
    }

    private One find(Viewer viewer, UUID journey, Act act) {
        return guided.find(viewer, new JourneyId(journey), act).orElseThrow(OnePages::notFound);
    }

    private static Moment moment(One one, UUID id) {
        return one.journey().moment(new MomentId(id)).orElseThrow(OnePages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
