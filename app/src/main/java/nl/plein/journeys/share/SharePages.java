package nl.plein.journeys.share;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.plein.access.Viewer;
import nl.plein.people.OrganisationId;
import nl.plein.people.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A company or school reads what its own helpers did, until the end of last month. */
@Controller
class SharePages {

    private final Companies companies;
    private final CountShare countShare;
    private final Clock clock;

    SharePages(Companies companies, CountShare countShare, Clock clock) {
        this.companies = companies;
        this.countShare = countShare;
        this.clock = clock;
    }

    record Line(String name, Share share, boolean nothing) {}

    @GetMapping("/journeys/share")
    String share(Viewer viewer, Locale locale, Model model) {
        var until = LocalDate.now(clock).withDayOfMonth(1);
        var own = viewer.organisations(Role.COORDINATOR);
        model.addAttribute("shares", companies.all().stream()
                .filter(company -> own.contains(company.id()))
                .map(company -> line(company.name(), company.id(), until))
                .toList());
        model.addAttribute("until", DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(until.minusDays(1)));
        model.addAttribute("fewest", Share.FEWEST);
        return "journeys/share/share";
    }

    private Line line(String name, OrganisationId company, LocalDate until) {
        var share = countShare.of(company, until.atStartOfDay(clock.getZone()).toInstant());
        return new Line(name, share, share.isNothing());
    }
}
