package nl.plein.directory.keep;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.plein.directory.InitiativeId;
import nl.plein.directory.ListingId;
import nl.plein.directory.Listings;
import nl.plein.directory.report.Report;
import nl.plein.directory.report.Reports;
import nl.plein.directory.report.Things;
import org.springframework.stereotype.Component;

/** What visitors told about the pages of a keeper. */
@Component
class KeptReports {

    private final Reports reports;
    private final Things things;
    private final Listings listings;
    private final Clock clock;

    KeptReports(Reports reports, Things things, Listings listings, Clock clock) {
        this.reports = reports;
        this.things = things;
        this.listings = listings;
        this.clock = clock;
    }

    /**
     * The same told of the same page, however often.
     *
     * @param report the first one
     * @param words those that were written with it
     * @param edit where it is mended, after the beginning of the keeper's pages
     */
    public record Line(Report report, Things.Thing thing, int times, List<String> words, LocalDate day, String edit) {}

    private record Told(UUID thing, Report.What what) {}

    List<Line> waiting(Keeper keeper) {
        return reports.waiting(keeper.organisations()).stream()
                .filter(report -> keeper.only() == null || initiativeOf(report).filter(keeper.only()::equals).isPresent())
                .collect(groupingBy(report -> new Told(report.thing(), report.what()), LinkedHashMap::new, toList()))
                .values().stream()
                .flatMap(same -> things.find(same.getFirst().kind(), same.getFirst().thing()).stream()
                        .map(thing -> line(same, thing)))
                .toList();
    }

    private Optional<InitiativeId> initiativeOf(Report report) {
        return switch (report.kind()) {
            case INITIATIVE -> Optional.of(new InitiativeId(report.thing()));
            case LISTING -> listings.find(new ListingId(report.thing())).map(listing -> listing.initiative());
            case PLACE -> Optional.empty();
        };
    }

    private Line line(List<Report> same, Things.Thing thing) {
        var report = same.getFirst();
        var words = same.stream().map(Report::words).filter(each -> !each.isEmpty()).distinct().toList();
        var edit = switch (report.kind()) {
            case INITIATIVE -> "/initiatives/" + thing.id();
            case LISTING -> "/listings/" + thing.id();
            case PLACE -> "/places/" + thing.id();
        };
        return new Line(report, thing, same.size(), words, LocalDate.ofInstant(report.at(), clock.getZone()), edit);
    }
}
