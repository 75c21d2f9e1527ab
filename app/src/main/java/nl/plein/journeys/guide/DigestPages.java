package nl.plein.journeys.guide;

import java.time.Clock;
import nl.plein.access.Viewer;
import nl.plein.people.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The letter on Monday stops with one button, and begins again with another. */
@Controller
@RequestMapping("/journeys/digest")
class DigestPages {

    private final Digests digests;
    private final Clock clock;

    DigestPages(Digests digests, Clock clock) {
        this.digests = digests;
        this.clock = clock;
    }

    @PostMapping("/stop")
    String stop(Viewer viewer) {
        digests.stop(viewer.person(), viewer.organisations(Role.COORDINATOR), clock.instant());
        return "redirect:/journeys#digest";
    }

    @PostMapping("/start")
    String start(Viewer viewer) {
        digests.start(viewer.person(), viewer.organisations(Role.COORDINATOR));
        return "redirect:/journeys#digest";
    }
}
