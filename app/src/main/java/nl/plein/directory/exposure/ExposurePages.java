package nl.plein.directory.exposure;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Everybody sees how often each initiative is shown: nobody is put in front, and this is where that would be seen. */
@Controller
class ExposurePages {

    private static final int DAYS = 30;

    private final Exposure exposure;
    private final Clock clock;

    ExposurePages(Exposure exposure, Clock clock) {
        this.exposure = exposure;
        this.clock = clock;
    }

    @GetMapping("/exposure")
    String exposure(Model model) {
        exposure.write();
        model.addAttribute("days", DAYS);
        model.addAttribute("lines", exposure.since(LocalDate.now(clock).minusDays(DAYS - 1)));
        return "directory/exposure";
    }
}
