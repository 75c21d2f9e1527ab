package plein.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plein.matching.profile.HelperProfile;
import plein.matching.profile.Matching;
import plein.matching.profile.NeedProfile;
import plein.matching.profile.Town;
import plein.matching.profile.Urgency;
import plein.matching.replay.History;

/** The requests and offers of a real platform as one problem, at several moments, as if nobody had been matched before. */
class HistoryTest {

    private static final Path SAMPLE = Path.of("src/test/resources/history");
    private static final Path WHOLE = Path.of("../../shared/data/matching");

    @Test
    void theSampleIsMatchedExactly() throws IOException {
        exact(History.read(SAMPLE.resolve("pupils.json"), SAMPLE.resolve("helpers.json")));
    }

    /** Where the whole history is on the machine: two years, 1,045 requests and 1,205 offers. */
    @Test
    void soIsTheWholeHistoryWhereItIs() throws IOException {
        if (!Files.isDirectory(WHOLE)) return;
        exact(History.read(WHOLE.resolve("lernfair-history-pupils.json"), WHOLE.resolve("lernfair-history-helpers.json")));
    }

    private static void exact(History history) {
        for (int part = 1; part <= 4; part++) {
            var until = history.requests().get(history.requests().size() * part / 4 - 1).at();
            var problem = Matching.of(town(history, until)).problem();
            var plan = Solver.exact().solve(problem).verify();
            assertThat(OrTools.worth(plan)).isEqualTo(OrTools.minCostFlow(problem).worth());
            var slow = new ShortestPaths().solve(problem).verify();
            for (int need = 0; need < problem.needs(); need++) assertThat(plan.isServed(need)).as(problem.needId(need)).isEqualTo(slow.isServed(need));
            assertThat(plan.served()).isPositive();
        }
    }

    private static Town town(History history, Instant until) {
        var needs = new ArrayList<NeedProfile>();
        for (var request : history.requests()) {
            if (request.at().isAfter(until)) continue;
            int waited = (int) Duration.between(request.at(), until).toDays();
            needs.add(new NeedProfile("r" + request.row(), request.pupil(), "tutoring", request.subjects(), Set.of(), null, 0, null, null, false,
                    Set.of(), Set.of(), Set.of(), waited, new Urgency(Map.of()).tier(Set.of(), waited)));
        }
        var offers = new LinkedHashMap<String, List<History.Offer>>();
        for (var offer : history.offers()) if (!offer.at().isAfter(until)) offers.computeIfAbsent(offer.helper(), _ -> new ArrayList<>()).add(offer);
        var helpers = offers.entrySet().stream().map(entry -> new HelperProfile(entry.getKey(), null, "tutoring", entry.getValue().getFirst().subjects(),
                Set.of(), null, null, Set.of(), true, Set.of(), Set.of(), entry.getValue().size())).toList();
        return new Town(needs, helpers);
    }
}
