package plein.matching.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plein.matching.profile.HelperProfile;
import plein.matching.profile.Link;
import plein.matching.profile.Matching;
import plein.matching.profile.NeedProfile;
import plein.matching.profile.Town;
import plein.matching.profile.Urgency;
import plein.matching.profile.Weights;
import plein.matching.replay.History.Offer;
import plein.matching.replay.History.Request;

/**
 * Runs the matching every so many days over a history, in the way the other platform's own replay does, so that the
 * figures can be laid side by side: a run follows the first arrival after the interval; a last run comes at the end;
 * a pupil and a helper are matched with each other at most once.
 */
public final class Replay {

    /** What came of it */
    public record Outcome(List<Made> made, int runs) {}

    /** @param subjectsInCommon by name, as the other platform counts them */
    public record Made(String pupil, String helper, double daysWaited, int subjectsInCommon) {}

    private final History history;
    private final Duration interval;
    private final Urgency urgency;

    private final List<Request> waiting = new ArrayList<>();
    private final List<Offer> open = new ArrayList<>();
    private final Set<Link> matchedBefore = new HashSet<>();
    private final List<Made> made = new ArrayList<>();
    private final Rarity rarity = new Rarity();
    private int runs;

    public Replay(History history, Duration interval, Urgency urgency) {
        this.history = history;
        this.interval = interval;
        this.urgency = urgency;
    }

    public Outcome run() {
        Instant lastRun = null;
        Instant now = null;
        int request = 0;
        int offer = 0;
        while (request < history.requests().size() || offer < history.offers().size()) {
            if (isNext(request, offer)) {
                var next = history.requests().get(request++);
                waiting.add(next);
                rarity.asked(next.subjects());
                now = next.at();
            } else {
                var next = history.offers().get(offer++);
                open.add(next);
                rarity.offered(next.subjects());
                now = next.at();
            }
            if (lastRun == null) lastRun = now;
            if (now.isAfter(lastRun.plus(interval))) {
                match(now);
                lastRun = now;
            }
        }
        if (now != null) match(now);
        return new Outcome(List.copyOf(made), runs);
    }

    private boolean isNext(int request, int offer) {
        if (request == history.requests().size()) return false;
        if (offer == history.offers().size()) return true;
        return history.requests().get(request).at().isBefore(history.offers().get(offer).at());
    }

    /** Two requests of one pupil may not go to one helper: the second one is matched again at once, with others. */
    private void match(Instant now) {
        runs++;
        int before;
        do {
            before = made.size();
            matchOnce(now);
        } while (made.size() > before);
    }

    private void matchOnce(Instant now) {
        var requests = new LinkedHashMap<String, Request>();
        var needs = new ArrayList<NeedProfile>();
        for (var request : waiting) {
            var need = need(request, now);
            needs.add(need);
            requests.put(need.id(), request);
        }
        var offers = new HashMap<String, List<Offer>>();
        for (var offer : open) offers.computeIfAbsent(offer.helper(), _ -> new ArrayList<>()).add(offer);
        var helpers = offers.values().stream().map(Replay::helper).toList();

        var excluded = new HashSet<Link>();
        requests.forEach((id, request) -> offers.keySet().forEach(helper -> {
            if (matchedBefore.contains(new Link(request.pupil(), helper))) excluded.add(new Link(id, helper));
        }));
        var town = new Town(needs, helpers, excluded, Set.of(), Weights.DEFAULT, rarity.perSkill());
        for (var matched : Matching.of(town).propose().matched()) {
            var request = requests.get(matched.need());
            if (!matchedBefore.add(new Link(request.pupil(), matched.helper()))) continue;
            var offer = offers.get(matched.helper()).removeFirst();
            waiting.remove(request);
            open.remove(offer);
            made.add(new Made(request.pupil(), offer.helper(), days(request.at(), now), inCommon(request, offer)));
        }
    }

    private NeedProfile need(Request request, Instant now) {
        int waited = (int) days(request.at(), now);
        return new NeedProfile("request-" + request.row(), "pupil-" + request.pupil(), "tutoring", request.subjects(), Set.of(),
                null, 0, null, null, false, Set.of(), Set.of(), Set.of(), waited, urgency.tier(Set.of(), waited));
    }

    private static HelperProfile helper(List<Offer> offers) {
        var first = offers.getFirst();
        return new HelperProfile(first.helper(), "helper-" + first.helper(), "tutoring", first.subjects(), Set.of(),
                null, null, Set.of(), true, Set.of(), Set.of(), offers.size());
    }

    private static double days(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 86_400_000.0;
    }

    private static int inCommon(Request request, Offer offer) {
        var offered = new HashSet<String>();
        for (var subject : offer.subjects()) offered.add(subject.skill());
        return (int) request.subjects().stream().filter(wish -> offered.contains(wish.skill())).count();
    }
}
