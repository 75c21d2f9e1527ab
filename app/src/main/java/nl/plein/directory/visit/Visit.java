package nl.plein.directory.visit;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import nl.plein.directory.PlaceId;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody comes by for a talk. Why, nobody asks.
 *
 * @param shownAs how the guide is called
 * @param called how the visitor wants to be called; may be made up
 * @param language of letters
 * @param speaks code of the language in which they would like to talk; null: no wish
 * @param brings whether somebody comes along
 * @param setAt when this time was chosen
 * @param moved how often they chose another time
 * @param cancelled null as long as it goes on
 * @param came null: not said, or not over
 */
public record Visit(
        UUID id,
        OrganisationId organisation,
        PlaceId place,
        PersonId guide,
        String shownAs,
        Instant from,
        Instant to,
        String called,
        @Nullable String email,
        @Nullable String phone,
        Locale language,
        @Nullable String speaks,
        boolean brings,
        Instant setAt,
        int moved,
        @Nullable Instant remindedAt,
        @Nullable Cancelled cancelled,
        @Nullable Boolean came) {

    public enum By {
        VISITOR,
        GUIDE
    }

    public record Cancelled(Instant at, By by) {}

    public boolean isCancelled() {
        return cancelled != null;
    }

    /** Neither cancelled nor begun. */
    public boolean isComing(Instant now) {
        return cancelled == null && now.isBefore(from);
    }
}
