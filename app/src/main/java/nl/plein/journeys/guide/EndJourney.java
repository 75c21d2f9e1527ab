package nl.plein.journeys.guide;

import java.time.Clock;
import nl.plein.journeys.Journey.Ending;
import nl.plein.journeys.JourneyId;
import nl.plein.journeys.Journeys;
import nl.plein.matching.Matches;
import nl.plein.people.PersonId;
import nl.plein.post.Post;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A coordinator ends what two people do together, and with it their match: both hear so kindly. Whoever was helped is
 * looked for again with the time they waited, unless no help is needed now.
 */
@Component
class EndJourney {

    private final Journeys journeys;
    private final Matches matches;
    private final Post post;
    private final Clock clock;

    EndJourney(Journeys journeys, Matches matches, Post post, Clock clock) {
        this.journeys = journeys;
        this.matches = matches;
        this.post = post;
        this.clock = clock;
    }

    /** May be repeated. */
    @Transactional
    void end(JourneyId id, boolean searchAgain, PersonId by) {
        var journey = journeys.lock(id).orElseThrow();
        var why = journey.moments().isEmpty() || journey.next().isPresent() ? Ending.Why.STOPPED : Ending.Why.DONE;
        if (!journeys.end(id, new Ending(why, clock.instant()), by)) return;
        post.discardAbout(id.value());
        if (journey.match() != null) matches.end(journey.match(), by, why.name(), !searchAgain);
    }
}
