package nl.plein.journeys.challenge;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Participant;
import nl.plein.journeys.programme.Content;
import nl.plein.people.People;
import nl.plein.shared.When;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what was made of challenges into words, for whoever goes along with it. */
@Component
public class Made {

    /**
     * @param title of the challenge
     * @param by whoever made it; null where there is one who can have made it
     */
    public record Thing(UUID id, @Nullable String by, String title, String words, String day, boolean hasPhoto) {}

    private final Results results;
    private final People people;
    private final When when;
    private final Clock clock;

    Made(Results results, People people, When when, Clock clock) {
        this.results = results;
        this.people = people;
        this.when = when;
        this.clock = clock;
    }

    /** All of it, the newest first. */
    public List<Thing> in(Journey journey, Content programme, Locale locale) {
        return things(results.of(journey.id()), journey, programme, locale);
    }

    /** What others made and this one may see, the newest first. */
    public List<Thing> seenBy(Participant me, Journey journey, Content programme, Locale locale) {
        var others = results.seenBy(me).stream().filter(result -> !result.participant().equals(me.id())).toList();
        return things(others, journey, programme, locale);
    }

    private List<Thing> things(List<Result> made, Journey journey, Content programme, Locale locale) {
        var makers = makers(journey);
        return made.stream()
                .map(result -> new Thing(
                        result.id(),
                        makers.get(result.participant()),
                        title(programme, result.challenge(), locale),
                        result.words(),
                        when.day(result.madeOn().atStartOfDay(clock.getZone()).toInstant(), locale),
                        result.hasPhoto()))
                .toList();
    }

    /** Names by participant, when several are helped. */
    private Map<UUID, String> makers(Journey journey) {
        var askers = journey.participants().stream().filter(one -> !one.isHelper()).toList();
        if (askers.size() < 2) return Map.of();
        var known = people.find(askers.stream().map(Participant::person).toList());
        return askers.stream()
                .filter(one -> known.containsKey(one.person()))
                .collect(Collectors.toMap(Participant::id, one -> known.get(one.person()).givenName()));
    }

    private static String title(Content programme, String key, Locale locale) {
        return programme.challenges().stream()
                .filter(challenge -> challenge.key().equals(key))
                .map(challenge -> challenge.title().in(locale))
                .findFirst()
                .orElse("");
    }
}
