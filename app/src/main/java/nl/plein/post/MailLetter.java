package nl.plein.post;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands one letter to the mail server and empties it. */
@Component
class MailLetter {

    private final Letters letters;
    private final MailServer mailServer;
    private final Mail mail;
    private final Clock clock;

    MailLetter(Letters letters, MailServer mailServer, Mail mail, Clock clock) {
        this.letters = letters;
        this.mailServer = mailServer;
        this.mail = mail;
        this.clock = clock;
    }

    /** A letter that was discarded or mailed before is no longer waiting, so this may be repeated. */
    @Transactional
    void mail(UUID id) {
        letters.waiting(id).ifPresent(letter -> {
            if (letter.isTooLate(clock.instant())) {
                letters.discard(id);
                return;
            }
            try (var connection = mailServer.connect()) {
                connection.send(mail.of(letter));
            } catch (MessagingException e) {
                // without its cause: what a mail server says holds the address, and this ends up in the log
                throw new NotMailed("letter " + id, e);
            }
            letters.empty(id);
        });
    }
}
