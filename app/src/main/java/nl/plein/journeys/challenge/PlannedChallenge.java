package nl.plein.journeys.challenge;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Moment;
import nl.plein.journeys.programme.Content;
import org.jspecify.annotations.Nullable;

/**
 * A challenge of the programme on the calendar of two people.
 *
 * @param discussed at which moment they talk about it; null when that is not planned
 */
public record PlannedChallenge(Content.Challenge challenge, Instant begins, @Nullable Moment discussed) {

    /** In the order in which they begin; none as long as there is no first time. */
    public static List<PlannedChallenge> of(Content content, Journey journey, ZoneId zone) {
        if (journey.moments().isEmpty()) return List.of();
        var first = journey.moments().getFirst().startsAt().atZone(zone);
        return content.challenges().stream()
                .map(one -> new PlannedChallenge(one, first.plusDays(one.day()).toInstant(), moment(journey, one.discussedAt())))
                .sorted((one, other) -> one.begins.compareTo(other.begins))
                .toList();
    }

    private static @Nullable Moment moment(Journey journey, String key) {
        return journey.moments().stream().filter(one -> key.equals(one.key())).findFirst().orElse(null);
    }

    public boolean hasBegun(Instant now) {
        return !now.isBefore(begins);
    }

    /** From its day on, until they have talked about it. */
    public boolean isNow(Instant now) {
        return hasBegun(now) && (discussed == null || discussed.isOpen() && now.isBefore(discussed.endsAt()));
    }
}
