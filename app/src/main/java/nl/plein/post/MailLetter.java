package nl.plein.post;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hands one letter to the mail server and empties it. */
@Component
class MailLetter {

    private final Letters letters;
    private final MailServer mailServer;
    private final Deliver deliver;
    private final Clock clock;

    MailLetter(Letters letters, MailServer mailServer, Deliver deliver, Clock clock) {
        this.letters = letters;
        this.mailServer = mailServer;
        this.deliver = deliver;
        this.clock = clock;
    }

    /** A letter that was discarded or mailed before is no longer waiting, so this may be repeated. */
    void mail(UUID id) {
        var letter = letters.waiting(id).orElse(null);
        if (letter == null || deliver.isOfNoUse(letter)) return;
        var until = clock.instant().plus(mailServer.lease());
        if (!deliver.claim(id, until)) {
            letters.underWayUntil(id).ifPresent(later -> {
                throw new NotMailed("letter " + id, later);
            });
            return;
        }
        try (var connection = mailServer.connect()) {
            switch (deliver.send(letter, connection)) {
                case GONE, NEVER -> {}
                case NOT_NOW -> throw new NotMailed("letter " + id, NotMailed.WENT_NOT);
                case MAYBE -> throw new NotMailed("letter " + id, until);
            }
        } catch (MessagingException e) {
            letters.release(id);
            // without its cause: what a mail server says holds the address, and this ends up in the log
            throw new NotMailed("letter " + id, e);
        }
    }
}
