package nl.plein.matching.wanted;

import java.util.List;
import java.util.Map;
import nl.plein.needs.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * A sort of helper for whom people wait, worked out together with a run. It says what a helper must be able to do and
 * nothing of what anybody likes; who waits is kept as ids.
 *
 * @param level the highest rung that is asked, 0 when the level does not matter
 * @param times parts of the week in which the helper must have time, all of them; empty when it does not matter
 * @param screened somebody under 18 is among those who wait
 * @param more how many more would be helped, if there were as many places; and so many of each tier
 * @param longestWaiting in days
 * @param needs who waits now and could be helped then
 */
public record Wanted(
        String kind,
        List<String> topics,
        int level,
        List<String> languages,
        List<String> times,
        Where where,
        List<String> traits,
        boolean screened,
        int more,
        Map<Integer, Integer> moreByTier,
        int longestWaiting,
        List<EntryId> needs) {

    /** @param postcode four digits, of where a helper lives; null when it does not matter */
    public record Where(List<String> ways, @Nullable String postcode, int kilometres) {}

    /** 1 is the most urgent. */
    public int mostUrgentTier() {
        return moreByTier.entrySet().stream()
                .filter(tier -> tier.getValue() > 0)
                .mapToInt(Map.Entry::getKey)
                .min()
                .orElseThrow();
    }
}
