package nl.plein.directory.keep;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import java.util.UUID;
import nl.plein.access.Viewer;
import nl.plein.directory.report.Report;
import nl.plein.directory.report.Reports;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** What visitors told: mended, or right as it is. One tap, and nobody asks again. */
@Controller
@RequestMapping({"/keep/reports/{report}", "/our-page/{token}/reports/{report}"})
class KeepReportPages {

    private final KeptReports kept;
    private final Reports reports;
    private final Keeping keeping;
    private final WriteDown writeDown;
    private final OwnPlaces ownPlaces;
    private final WritePlace writePlace;
    private final Clock clock;

    KeepReportPages(
            KeptReports kept,
            Reports reports,
            Keeping keeping,
            WriteDown writeDown,
            OwnPlaces ownPlaces,
            WritePlace writePlace,
            Clock clock) {
        this.kept = kept;
        this.reports = reports;
        this.keeping = keeping;
        this.writeDown = writeDown;
        this.ownPlaces = ownPlaces;
        this.writePlace = writePlace;
        this.clock = clock;
    }

    @PostMapping("/mended")
    String mended(Keeper keeper, @PathVariable UUID report) {
        reports.handled(find(keeper, report), clock.instant(), keeper.person());
        return "redirect:" + keeper.pages();
    }

    /** Whoever says that it is right has looked: that assures the page. */
    @PostMapping("/right")
    String right(Keeper keeper, Viewer viewer, @PathVariable UUID report) {
        var found = find(keeper, report);
        reports.handled(found, clock.instant(), keeper.person());
        switch (found.kind()) {
            case INITIATIVE -> writeDown.assure(keeping.initiative(keeper, found.thing()), keeper.person());
            case LISTING -> writeDown.assure(keeping.listing(keeper, found.thing()), keeper.person());
            case PLACE -> writePlace.assure(ownPlaces.find(viewer, found.thing()), keeper.person());
        }
        return "redirect:" + keeper.pages();
    }

    private Report find(Keeper keeper, UUID report) {
        return kept.waiting(keeper).stream()
                .map(KeptReports.Line::report)
                .filter(one -> one.id().equals(report))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }
}
