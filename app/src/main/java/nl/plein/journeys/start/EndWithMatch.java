package nl.plein.journeys.start;

import java.time.Clock;
import nl.plein.journeys.Journey.Ending;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.group.EndBond;
import nl.plein.matching.MatchEnded;
import nl.plein.post.Post;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** When a match ends, what the two did together ends with it; others in a group go on. That it ended, matching has told the two. */
@Component
class EndWithMatch {

    private final Journeys journeys;
    private final EndBond endBond;
    private final Post post;
    private final Clock clock;

    EndWithMatch(Journeys journeys, EndBond endBond, Post post, Clock clock) {
        this.journeys = journeys;
        this.endBond = endBond;
        this.post = post;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(MatchEnded ended) {
        var found = journeys.of(ended.match());
        if (endBond.end(ended.match())) return;
        found.ifPresent(journey -> {
            // one that ended by itself has had its last letters written
            var ends = journeys.end(journey.id(), new Ending(Ending.Why.UNMATCHED, clock.instant()), null);
            if (ends) post.discardAbout(journey.id().value());
        });
    }
}
