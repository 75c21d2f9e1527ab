package nl.plein.web.undelivered;

import java.time.Clock;
import nl.plein.access.Keys;
import nl.plein.people.Unreached;
import nl.plein.post.NotDelivered;
import nl.plein.post.Post;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Whoever was not reached is marked for a call, at every organisation that knows them. */
@Component
class MarkUnreached {

    private final Post post;
    private final Unreached unreached;
    private final Keys keys;
    private final Clock clock;

    MarkUnreached(Post post, Unreached unreached, Keys keys, Clock clock) {
        this.post = post;
        this.unreached = unreached;
        this.keys = keys;
        this.clock = clock;
    }

    /** May be repeated. */
    @ApplicationModuleListener
    void on(NotDelivered fact) {
        keys.onDuty(() -> post.reached(fact.letter())
                .ifPresent(address -> unreached.mark(address, fact.way().name(), fact.why().name(), clock.instant())));
    }
}
