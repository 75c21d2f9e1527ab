package nl.plein.journeys.asking;

import static org.springframework.http.HttpStatus.GONE;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.plein.journeys.JourneyLinks;
import nl.plein.journeys.MomentId;
import nl.plein.journeys.Participant.Part;
import nl.plein.journeys.calendar.CalendarLinks;
import nl.plein.journeys.group.ShowTogether;
import nl.plein.journeys.time.FirstTime;
import nl.plein.journeys.time.MoveMoment;
import nl.plein.shared.Outcome;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** With whom, when, and what is there to do. Opening the page changes nothing; only its buttons do. */
@Controller
@RequestMapping("/journey/{token}")
class AskingPages {

    /** What the page can say after a button was pressed. */
    private static final List<String> SAID = List.of("picked", "none", "cannot", "qualities");

    private final JourneyLinks links;
    private final ShowJourney showJourney;
    private final ShowTogether together;
    private final FirstTime firstTime;
    private final MoveMoment moveMoment;
    private final Helpline helpline;
    private final CalendarLinks calendar;
    private final String site;

    AskingPages(
            JourneyLinks links,
            ShowJourney showJourney,
            ShowTogether together,
            FirstTime firstTime,
            MoveMoment moveMoment,
            Helpline helpline,
            CalendarLinks calendar,
            @Value("${plein.address}") String site) {
        this.links = links;
        this.showJourney = showJourney;
        this.together = together;
        this.firstTime = firstTime;
        this.moveMoment = moveMoment;
        this.helpline = helpline;
        this.calendar = calendar;
        this.site = site;
    }

    @GetMapping
    String page(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String said,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var opened = links.open(Part.ASKER, token).orElse(null);
        if (opened == null) return expired(response);
        model.addAttribute("token", token);
        model.addAttribute("view", showJourney.of(opened, locale));
        model.addAttribute("together", together.of(opened, locale));
        model.addAttribute("helpline", helpline);
        model.addAttribute("site", site);
        if (!opened.journey().isOver()) model.addAttribute("calendar", calendar.of(opened.journey(), opened.me()));
        if (SAID.contains(said)) model.addAttribute("said", said);
        return "journeys/asking/asking";
    }

    /** Picks one of the times that were asked, or none of them. */
    @PostMapping("/time")
    String pick(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String time,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var opened = links.open(Part.ASKER, token).orElse(null);
        if (opened == null) return expired(response);
        var journey = opened.journey().id();
        if (time.equals("none")) {
            firstTime.decline(journey);
            return "redirect:/journey/{token}?said=none";
        }
        return switch (firstTime.pick(journey, instant(time), opened.holder())) {
            case Outcome.Done<?> _ -> "redirect:/journey/{token}?said=picked";
            case Outcome.Refused<?>(var reason) -> {
                model.addAttribute("refused", reason);
                yield page(token, "", locale, model, response);
            }
        };
    }

    @PostMapping("/moments/{moment}/cannot")
    String cannot(@PathVariable String token, @PathVariable UUID moment, HttpServletResponse response) {
        var opened = links.open(Part.ASKER, token).orElse(null);
        if (opened == null) return expired(response);
        moveMoment.cannot(opened.journey().id(), new MomentId(moment), opened.holder());
        return "redirect:/journey/{token}?said=cannot";
    }

    static String expired(HttpServletResponse response) {
        response.setStatus(GONE.value());
        return "journeys/asking/expired";
    }

    /** What is no time at all was not asked either. */
    private static Instant instant(String time) {
        try {
            return Instant.parse(time);
        } catch (DateTimeException _) {
            return Instant.EPOCH;
        }
    }
}
