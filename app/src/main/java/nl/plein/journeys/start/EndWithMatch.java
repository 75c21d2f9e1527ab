package nl.plein.journeys.start;

import java.time.Clock;
import nl.plein.journeys.Journey.Ending;
import nl.plein.journeys.Journeys;
import nl.plein.matching.MatchEnded;
import nl.plein.post.Post;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** When a match ends, what the two did together ends with it. That it ended, matching has told them. */
@Component
class EndWithMatch {

    private final Journeys journeys;
    private final Post post;
    private final Clock clock;

    EndWithMatch(Journeys journeys, Post post, Clock clock) {
        this.journeys = journeys;
        this.post = post;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(MatchEnded ended) {
        journeys.of(ended.match()).ifPresent(journey -> {
            // one that ended by itself has had its last letters written
            var ends = journeys.end(journey.id(), new Ending(Ending.Why.UNMATCHED, clock.instant()), null);
            if (ends) post.discardAbout(journey.id().value());
        });
    }
}
