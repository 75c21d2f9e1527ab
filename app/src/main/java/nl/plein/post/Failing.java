package nl.plein.post;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A letter or text message that will not arrive is not tried any more, and others hear of it. */
@Component
class Failing {

    private final Letters letters;
    private final ApplicationEventPublisher facts;

    Failing(Letters letters, ApplicationEventPublisher facts) {
        this.letters = letters;
        this.facts = facts;
    }

    /** May be repeated. */
    @Transactional
    public void fail(UUID letter, NotDelivered.Why why) {
        letters.fail(letter, why).ifPresent(way -> facts.publishEvent(new NotDelivered(letter, way, why)));
    }
}
