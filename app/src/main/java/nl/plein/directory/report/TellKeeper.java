package nl.plein.directory.report;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.plein.access.Keys;
import nl.plein.access.brake.Brake;
import nl.plein.access.brake.Brakes;
import nl.plein.directory.holder.KeeperLetters;
import nl.plein.directory.report.Report.What;
import nl.plein.directory.report.Things.Thing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a visitor tells lands with whoever keeps the page. They get a letter when nothing waited there yet, and no second one. */
@Component
class TellKeeper {

    private final Reports reports;
    private final KeeperLetters letters;
    private final Keys keys;
    private final Brakes brakes;
    private final Clock clock;

    TellKeeper(Reports reports, KeeperLetters letters, Keys keys, Brakes brakes, Clock clock) {
        this.reports = reports;
        this.letters = letters;
        this.keys = keys;
        this.brakes = brakes;
        this.clock = clock;
    }

    @Transactional
    void tell(Thing thing, What what, String words, HttpServletRequest request) {
        if (thing.upkeep().isClosed()) return;
        var keeper = thing.upkeep().organisation();
        keys.add(List.of(keeper));
        var first = reports.waiting(Set.of(keeper)).isEmpty();
        var trace = brakes.trace(Brake.REPORTS, request, thing.id().toString());
        reports.add(new Report(UUID.randomUUID(), keeper, thing.kind(), thing.id(), what, words, trace, clock.instant()));
        if (first) letters.send(keeper, "letter.page.report", thing.id(), "/keep", thing.name());
    }
}
