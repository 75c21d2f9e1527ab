package nl.plein.journeys.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import nl.plein.access.Keys;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Moment;
import nl.plein.journeys.Participant;
import nl.plein.journeys.group.Bonds;
import nl.plein.matching.Matches;
import nl.plein.people.PersonId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which of those who take part are under 18, and when they may talk. Every time that is planned or moved comes by here:
 * whoever plans asks {@link #against}.
 */
@Component
class Children {

    private final Bonds bonds;
    private final Matches matches;
    private final Keys keys;
    private final Clock clock;
    private final ChildHours hours;

    Children(
            Bonds bonds,
            Matches matches,
            Keys keys,
            Clock clock,
            @Value("${plein.child-talks.from}") LocalTime from,
            @Value("${plein.child-talks.until}") LocalTime until,
            @Value("${plein.child-talks.ahead}") Duration ahead) {
        this.bonds = bonds;
        this.matches = matches;
        this.keys = keys;
        this.clock = clock;
        this.hours = new ChildHours(from, until, ahead);
    }

    /** The first reason why these talks can not be; nothing when nobody under 18 takes part. */
    Optional<String> against(Journey journey, List<Moment> talks) {
        if (of(journey).isEmpty()) return Optional.empty();
        return talks.stream()
                .flatMap(talk -> hours.against(local(talk.startsAt()), talk.minutes(), clock.instant()).stream())
                .findFirst();
    }

    /** As it is, or for children as near as it can be on the same day: for what a programme plans by itself. */
    Instant into(Journey journey, Moment talk) {
        return of(journey).isEmpty() ? talk.startsAt() : hours.into(local(talk.startsAt()), talk.minutes()).toInstant();
    }

    private ZonedDateTime local(Instant moment) {
        return moment.atZone(clock.getZone());
    }

    /** Those who take part and are under 18. Of whom no age is known, somebody else has the word: then they count as one. */
    List<Participant> of(Journey journey) {
        var minor = new HashMap<PersonId, Boolean>();
        keys.onDuty(() -> bonds.matches(journey).stream()
                .flatMap(match -> matches.find(match).stream())
                .forEach(match -> {
                    minor.merge(match.asker().person(), match.asker().minor(), Boolean::logicalOr);
                    minor.merge(match.helper().person(), match.helper().minor(), Boolean::logicalOr);
                }));
        return journey.participants().stream()
                .filter(Participant::takesPart)
                .filter(one -> minor.getOrDefault(one.person(), one.isSpokenFor()))
                .toList();
    }
}
