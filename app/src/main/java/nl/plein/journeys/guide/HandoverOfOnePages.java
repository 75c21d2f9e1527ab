package nl.plein.journeys.guide;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.plein.access.Viewer;
import nl.plein.access.decision.Act;
import nl.plein.journeys.JourneyId;
import nl.plein.journeys.Participant;
import nl.plein.journeys.guide.Guided.One;
import nl.plein.journeys.handover.HandOver;
import nl.plein.journeys.handover.Handovers;
import nl.plein.people.OrganisationId;
import nl.plein.shared.Form;
import nl.plein.shared.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A coordinator asks whether another organisation may take over, and takes the question back. */
@Controller
@RequestMapping("/journeys/{journey}/handovers")
class HandoverOfOnePages {

    private final Guided guided;
    private final OneView view;
    private final HandOver handOver;
    private final Handovers handovers;

    HandoverOfOnePages(Guided guided, OneView view, HandOver handOver, Handovers handovers) {
        this.guided = guided;
        this.view = view;
        this.handOver = handOver;
        this.handovers = handovers;
    }

    @PostMapping
    String ask(
            Viewer viewer,
            @PathVariable UUID journey,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model) {
        var one = find(viewer, journey);
        var form = Form.of(posted);
        var who = goer(one, form);
        var receiver = receiver(one, form);
        if (who.isPresent() && receiver.isPresent()
                && handOver.ask(one.journey(), who.get(), receiver.get(), viewer.person()) instanceof Outcome.Refused(var reason))
            form.reject("receiver", reason);
        return form.isWrong() ? view.show(one, form, locale, model) : "redirect:/journeys/{journey}";
    }

    /** What whoever has the word said by telephone. */
    @PostMapping("/{handover}")
    String said(
            Viewer viewer,
            @PathVariable UUID journey,
            @PathVariable UUID handover,
            @RequestParam(defaultValue = "") String say) {
        var guided = find(viewer, journey).journey();
        if (say.equals("yes") || say.equals("no"))
            handovers.of(guided).stream()
                    .filter(one -> one.id().equals(handover))
                    .forEach(one -> handOver.say(guided, one, say.equals("yes"), viewer.person()));
        return "redirect:/journeys/{journey}";
    }

    @PostMapping("/{handover}/withdraw")
    String withdraw(Viewer viewer, @PathVariable UUID journey, @PathVariable UUID handover) {
        var mine = find(viewer, journey).journey();
        handovers.of(mine).stream()
                .filter(one -> one.id().equals(handover) && one.owner().equals(mine.organisation()))
                .forEach(one -> handOver.withdraw(one, viewer.person()));
        return "redirect:/journeys/{journey}";
    }

    /** In a group one of them is chosen. */
    private static Optional<Participant> goer(One one, Form form) {
        var askers = one.journey().askers().toList();
        if (askers.size() == 1) return Optional.of(askers.getFirst());
        form.oneOf("who", askers.stream().map(asker -> asker.id().toString()).toList(), "handover.who.choose");
        return askers.stream().filter(asker -> form.has("who", asker.id().toString())).findFirst();
    }

    private Optional<OrganisationId> receiver(One one, Form form) {
        var partners = handOver.receivers(one.journey().organisation());
        form.oneOf("receiver", partners.stream().map(partner -> partner.id().value().toString()).toList(), "handover.to.choose");
        return partners.stream()
                .filter(partner -> form.has("receiver", partner.id().value().toString()))
                .map(partner -> partner.id())
                .findFirst();
    }

    private One find(Viewer viewer, UUID journey) {
        return guided.find(viewer, new JourneyId(journey), Act.WRITE)
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }
}
