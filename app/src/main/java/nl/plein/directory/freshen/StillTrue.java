package nl.plein.directory.freshen;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.plein.directory.Freshness;
import org.jspecify.annotations.Nullable;

/** When something is asked about again. Pure: it gets the day. */
public final class StillTrue {

    /** So long before a threshold we ask, that somebody who is away for a week still answers in time. */
    private static final int DAYS_BEFORE = 14;

    private StillTrue() {}

    /** What comes nearest for what was assured on this day; nothing yet when it is fresh, nothing any more when it is not found. */
    static Optional<Threshold> nearest(LocalDate assured, LocalDate today) {
        if (assured.isBefore(Freshness.foundSince(today))) return Optional.empty();
        var soon = today.plusDays(DAYS_BEFORE);
        if (assured.isBefore(Freshness.foundSince(soon))) return Optional.of(Threshold.NOT_FOUND);
        if (assured.isBefore(Freshness.confirmedSince(soon))) return Optional.of(Threshold.NOT_CONFIRMED);
        return Optional.empty();
    }

    /**
     * About what to write now to an initiative. Whoever was asked about a threshold is not asked about it again because of a
     * second thing that was there already: each letter names all.
     *
     * @param assured when the initiative and each thing that it offers was last assured
     * @param asked when it was last asked before each threshold
     */
    static Optional<Threshold> ask(
            Collection<Instant> assured, Map<Threshold, Instant> asked, LocalDate today, ZoneId zone) {
        return assured.stream()
                .map(at -> nearest(LocalDate.ofInstant(at, zone), today)
                        .filter(threshold -> !wasAsked(threshold, at, asked))
                        .orElse(null))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    private static boolean wasAsked(Threshold threshold, Instant assured, Map<Threshold, Instant> asked) {
        return asked.entrySet().stream()
                .anyMatch(each -> each.getKey().compareTo(threshold) >= 0 && each.getValue().isAfter(assured));
    }

    /** Whether a keeper should look at it: nobody assured it, or long ago. */
    public static boolean asks(@Nullable Instant assured, LocalDate today, ZoneId zone) {
        return assured == null
                || LocalDate.ofInstant(assured, zone).isBefore(Freshness.confirmedSince(today.plusDays(DAYS_BEFORE)));
    }
}
