package nl.plein.post;

import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands one text message to the gateway, and empties it. */
@Component
class SendText {

    private final Letters letters;
    private final ObjectProvider<TextGateway> gateway;
    private final Clock clock;

    SendText(Letters letters, ObjectProvider<TextGateway> gateway, Clock clock) {
        this.letters = letters;
        this.gateway = gateway;
        this.clock = clock;
    }

    /** One that was discarded or sent before is no longer waiting, so this may be repeated. */
    @Transactional
    void send(UUID id) {
        letters.waiting(id).ifPresent(letter -> {
            if (letter.isTooLate(clock.instant())) {
                letters.discard(id);
                return;
            }
            gateway.getObject().hand(letter.to(), letter.body());
            letters.empty(id);
        });
    }
}
