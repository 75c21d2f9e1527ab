package nl.plein.matching.town;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.plein.matching.weights.Weighing;
import nl.plein.needs.Entry;
import nl.plein.needs.Kind;
import nl.plein.needs.Side;
import plein.matching.profile.Urgency;

/** How urgent needs are, and why. Nothing that anybody answered to a proposal is looked at here. */
public class UrgencyOf {

    private final Map<String, Integer> daysPerBarrier;
    private final Urgency urgency;
    private final Map<String, Kind> kinds;
    private final LocalDate today;
    private final ZoneId zone;

    UrgencyOf(Weighing weighing, Map<String, Kind> kinds, LocalDate today, ZoneId zone) {
        this.daysPerBarrier = weighing.daysPerBarrier();
        this.urgency = weighing.urgency();
        this.kinds = kinds;
        this.today = today;
        this.zone = zone;
    }

    /**
     * @param tier 1 (most urgent) to 8; 0 for an offer, which has none
     * @param barriers those that count, the heaviest first
     */
    public record Reasons(int tier, long points, int waitingDays, List<String> barriers) {}

    public Reasons of(Entry entry) {
        var waiting = ReadEntry.waitingDays(entry, today, zone);
        var kind = kinds.get(entry.kind());
        if (entry.side() == Side.OFFER || kind == null) return new Reasons(0, 0, waiting, List.of());
        var barriers = ReadEntry.barriers(entry, kind);
        var heaviestFirst = barriers.stream()
                .filter(barrier -> days(barrier) > 0)
                .sorted((a, b) -> days(a) == days(b) ? a.compareTo(b) : days(b) - days(a))
                .toList();
        return new Reasons(urgency.tier(barriers, waiting), urgency.points(barriers, waiting), waiting, heaviestFirst);
    }

    private int days(String barrier) {
        return daysPerBarrier.getOrDefault(barrier, 0);
    }
}
