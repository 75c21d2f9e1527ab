package nl.plein.journeys.reminder;

import static org.springframework.http.HttpStatus.GONE;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.function.Consumer;
import nl.plein.journeys.JourneyLinks;
import nl.plein.journeys.JourneyLinks.Opened;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Reminders stop with one button, and begin again with another. Opening the link changes nothing: mail scanners open links. */
@Controller
@RequestMapping("/reminders/{token}")
class ReminderPages {

    private final JourneyLinks links;
    private final Stops stops;
    private final Clock clock;

    ReminderPages(JourneyLinks links, Stops stops, Clock clock) {
        this.links = links;
        this.stops = stops;
        this.clock = clock;
    }

    @GetMapping
    String reminders(@PathVariable String token, Model model, HttpServletResponse response) {
        var opened = links.open(token).orElse(null);
        if (opened == null) return expired(response);
        model.addAttribute("token", token);
        model.addAttribute("stopped", stops.has(opened.me().id()));
        model.addAttribute("page", (opened.me().isHelper() ? "/helping/" : "/journey/") + token);
        return "journeys/reminder/reminders";
    }

    @PostMapping("/stop")
    String stop(@PathVariable String token, HttpServletResponse response) {
        return change(token, opened -> stops.add(opened.me().id(), opened.holder(), clock.instant()), response);
    }

    @PostMapping("/start")
    String start(@PathVariable String token, HttpServletResponse response) {
        return change(token, opened -> stops.remove(opened.me().id()), response);
    }

    private String change(String token, Consumer<Opened> change, HttpServletResponse response) {
        var opened = links.open(token).orElse(null);
        if (opened == null) return expired(response);
        change.accept(opened);
        return "redirect:/reminders/{token}";
    }

    private static String expired(HttpServletResponse response) {
        response.setStatus(GONE.value());
        return "journeys/reminder/expired";
    }
}
