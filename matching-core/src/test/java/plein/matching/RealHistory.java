package plein.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plein.matching.profile.HelperProfile;
import plein.matching.profile.Matching;
import plein.matching.profile.NeedProfile;
import plein.matching.profile.Town;
import plein.matching.profile.Urgency;
import plein.matching.replay.History;

/** The requests and offers of a real platform as one problem, at some moment, as if nobody had been matched before. For tests only. */
final class RealHistory {

    /** Two years, 1,045 requests and 1,205 offers. */
    private static final Path WHOLE = Path.of("src/test/resources/history/whole");
    private static final Path SAMPLE = Path.of("src/test/resources/history");

    private RealHistory() {}

    static History whole() throws IOException {
        return History.read(WHOLE.resolve("lernfair-history-pupils.json"), WHOLE.resolve("lernfair-history-helpers.json"));
    }

    static History sample() throws IOException {
        return History.read(SAMPLE.resolve("pupils.json"), SAMPLE.resolve("helpers.json"));
    }

    /** As it was when this many quarters of the requests had come. */
    static Problem afterQuarters(History history, int quarters) {
        var until = history.requests().get(history.requests().size() * quarters / 4 - 1).at();
        return Matching.of(town(history, until)).problem();
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
