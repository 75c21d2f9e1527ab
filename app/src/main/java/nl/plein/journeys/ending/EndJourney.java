package nl.plein.journeys.ending;

import java.time.Clock;
import java.util.List;
import nl.plein.access.Keys;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Journey.Ending;
import nl.plein.journeys.JourneyEnded;
import nl.plein.journeys.JourneyId;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.Moment;
import nl.plein.journeys.group.Bonds;
import nl.plein.journeys.programme.Programmes;
import nl.plein.matching.Matches;
import nl.plein.people.PersonId;
import nl.plein.post.Post;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends what two people do together, and with it their match: both hear so kindly. Whoever was helped is looked for again
 * with the time they waited, unless no help is needed now.
 */
@Component
public class EndJourney {

    /** What a coordinator chooses from; the others follow from what people do. */
    public static final List<Ending.Reason> REASONS = List.of(
            Ending.Reason.ENOUGH,
            Ending.Reason.HELPER_STOPS,
            Ending.Reason.ANOTHER_HELPER,
            Ending.Reason.OUT_OF_REACH,
            Ending.Reason.OTHER_HELP,
            Ending.Reason.OTHER);

    private final Journeys journeys;
    private final Programmes programmes;
    private final Matches matches;
    private final Bonds bonds;
    private final Post post;
    private final Keys keys;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    EndJourney(
            Journeys journeys,
            Programmes programmes,
            Matches matches,
            Bonds bonds,
            Post post,
            Keys keys,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.journeys = journeys;
        this.programmes = programmes;
        this.matches = matches;
        this.bonds = bonds;
        this.post = post;
        this.keys = keys;
        this.facts = facts;
        this.clock = clock;
    }

    /** May be repeated. */
    @Transactional
    public void end(JourneyId id, Ending.Reason reason, boolean searchAgain, PersonId by) {
        var journey = journeys.lock(id).orElseThrow();
        if (!over(journey, reason, by)) return;
        // a match may be of organisations whose keys are not at hand here
        keys.onDuty(() -> bonds.matches(journey).forEach(match -> matches.end(match, by, reason.name(), !searchAgain)));
    }

    /** They go on with something else; their match stays. */
    boolean over(Journey journey, Ending.Reason reason, PersonId by) {
        var talks = journey.moments().stream().filter(Moment::happened).toList();
        var why = isDone(journey) ? Ending.Why.DONE : Ending.Why.STOPPED;
        if (!journeys.end(journey.id(), new Ending(why, reason, clock.instant()), by)) return false;
        post.discardAbout(journey.id().value());
        var minutes = talks.stream()
                .mapToInt(talk -> talk.outcome() instanceof Moment.Outcome.Happened happened ? happened.minutes() : 0)
                .sum();
        facts.publishEvent(new JourneyEnded(journey.id(), journey.organisation(), why, reason, talks.size(), minutes));
        return true;
    }

    /** They went through all of it; without an end, whoever talked at least once was not early. */
    private boolean isDone(Journey journey) {
        if (journey.moments().isEmpty()) return false;
        if (!programmes.of(journey).hasEnd()) return journey.moments().stream().anyMatch(Moment::happened);
        return journey.next().isEmpty() || clock.instant().isAfter(journey.moments().getLast().startsAt());
    }
}
