package nl.plein.journeys.worry;

import nl.plein.access.Hearers;
import org.jspecify.annotations.Nullable;

/**
 * What a page may promise to whoever tells something.
 *
 * @param standIn the organisation that hears it where there is no coordinator; null otherwise
 */
public record Hears(By by, @Nullable String standIn) {

    public enum By {
        COORDINATOR,
        STAND_IN,
        NOBODY
    }

    public static Hears of(Hearers hearers) {
        return switch (hearers) {
            case Hearers.OfRole _ -> new Hears(By.COORDINATOR, null);
            case Hearers.StandIns(var organisation, _) -> new Hears(By.STAND_IN, organisation.name());
            case Hearers.Nobody _ -> new Hears(By.NOBODY, null);
        };
    }
}
