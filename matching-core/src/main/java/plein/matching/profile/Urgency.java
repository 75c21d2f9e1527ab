package plein.matching.profile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import plein.matching.Problem;

/**
 * Who comes first. Every barrier counts as a number of days waited, and waiting itself counts day by day without end, so
 * that nobody who waits is ever overtaken for good. Points are grouped into tiers by thresholds that grow, roughly
 * doubling: within a tier the fit decides, and between equals the longest waiting comes first.
 *
 * @param daysPerBarrier what makes it harder, and how many days of waiting that counts for
 * @param thresholds     the points from which a need is in tier 7, 6, ... 1: seven strictly growing numbers
 */
public record Urgency(Map<String, Integer> daysPerBarrier, List<Long> thresholds) {

    /** Two weeks, a month, two months, four, eight, sixteen months, and nearly three years. */
    public static final List<Long> DOUBLING = List.of(14L, 30L, 60L, 120L, 240L, 480L, 960L);

    public Urgency {
        daysPerBarrier = Map.copyOf(daysPerBarrier);
        thresholds = List.copyOf(thresholds);
        daysPerBarrier.forEach((barrier, days) -> {
            if (days < 0) throw new IllegalArgumentException(barrier + ": days below 0: " + days);
        });
        if (thresholds.size() != Problem.TIERS - 1) throw new IllegalArgumentException("seven thresholds make eight tiers");
        for (int i = 0; i < thresholds.size(); i++) {
            if (thresholds.get(i) <= (i == 0 ? 0 : thresholds.get(i - 1))) {
                throw new IllegalArgumentException("thresholds must grow: " + thresholds);
            }
        }
    }

    public Urgency(Map<String, Integer> daysPerBarrier) {
        this(daysPerBarrier, DOUBLING);
    }

    /** Days waited, and the days that the barriers count for; a barrier without a weight counts for nothing. */
    public long points(Set<String> barriers, long waitingDays) {
        if (waitingDays < 0) throw new IllegalArgumentException("waiting days below 0: " + waitingDays);
        long points = waitingDays;
        for (var barrier : barriers) points += daysPerBarrier.getOrDefault(barrier, 0);
        return points;
    }

    /** 1 (most urgent) to 8. */
    public int tier(long points) {
        int tier = Problem.TIERS;
        for (long threshold : thresholds) if (points >= threshold) tier--;
        return tier;
    }

    public int tier(Set<String> barriers, long waitingDays) {
        return tier(points(barriers, waitingDays));
    }
}
