package nl.plein.journeys.challenge;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.plein.journeys.Journey;
import nl.plein.journeys.When;
import nl.plein.journeys.programme.Content;
import org.springframework.stereotype.Component;

/** Puts what was made of challenges into words, for whoever goes along with it. */
@Component
public class Made {

    /** @param title of the challenge */
    public record Thing(UUID id, String title, String words, String day, boolean hasPhoto) {}

    private final Results results;
    private final When when;
    private final Clock clock;

    Made(Results results, When when, Clock clock) {
        this.results = results;
        this.when = when;
        this.clock = clock;
    }

    /** The newest first. */
    public List<Thing> in(Journey journey, Content programme, Locale locale) {
        return results.of(journey.id()).stream()
                .map(result -> new Thing(
                        result.id(),
                        title(programme, result.challenge(), locale),
                        result.words(),
                        when.day(result.madeOn().atStartOfDay(clock.getZone()).toInstant(), locale),
                        result.hasPhoto()))
                .toList();
    }

    private static String title(Content programme, String key, Locale locale) {
        return programme.challenges().stream()
                .filter(challenge -> challenge.key().equals(key))
                .map(challenge -> challenge.title().in(locale))
                .findFirst()
                .orElse("");
    }
}
