package nl.plein.post;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hands one text message to the gateway, and empties it. */
@Component
class SendText {

    /** Longer than the gateway may take to answer. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Letters letters;
    private final Deliver deliver;
    private final Failing failing;
    private final ObjectProvider<TextGateway> gateway;
    private final Clock clock;

    SendText(Letters letters, Deliver deliver, Failing failing, ObjectProvider<TextGateway> gateway, Clock clock) {
        this.letters = letters;
        this.deliver = deliver;
        this.failing = failing;
        this.gateway = gateway;
        this.clock = clock;
    }

    /**
     * One that was discarded or sent before is no longer waiting, so this may be repeated. When the gateway may have taken
     * it over it is not sent again: a phone does not know that it has it already.
     */
    void send(UUID id) {
        var letter = letters.waiting(id).orElse(null);
        if (letter == null || deliver.isOfNoUse(letter)) return;
        if (!deliver.claim(id, clock.instant().plus(LEASE))) {
            letters.underWayUntil(id).ifPresent(later -> {
                throw new NotMailed("text message " + id, later);
            });
            return;
        }
        try {
            gateway.getObject().hand(letter.to(), letter.body());
        } catch (TextGateway.NotTaken refused) {
            if (refused.isMaybeTaken()) {
                failing.fail(id, NotDelivered.Why.UNSURE);
                return;
            }
            letters.release(id);
            throw refused;
        }
        letters.empty(id);
    }
}
