package nl.plein.post;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Hands many letters to the mail server over one connection. Each is read right before it goes and emptied right after:
 * what was discarded in the meantime stays here, and when the process is killed one letter at most went that still waits.
 */
@Component
class MailBundle {

    private static final Duration LATER = Duration.ofMinutes(1);

    private final Letters letters;
    private final Mailing mailing;
    private final MailServer mailServer;
    private final Mail mail;
    private final TransactionOperations transactions;
    private final Clock clock;

    MailBundle(
            Letters letters,
            Mailing mailing,
            MailServer mailServer,
            Mail mail,
            TransactionOperations transactions,
            Clock clock) {
        this.letters = letters;
        this.mailing = mailing;
        this.mailServer = mailServer;
        this.mail = mail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What went is no longer waiting, so this may be repeated. */
    void mail(UUID bundle) {
        var waiting = letters.waitingIn(bundle);
        if (waiting.isEmpty()) return;
        try (var connection = mailServer.connect()) {
            for (var id : waiting) mail(id, connection);
        } catch (MessagingException e) {
            throw new NotMailed("bundle " + bundle, e);
        }
    }

    /** One that is refused is tried again by itself and does not hold up the others; without a server nobody goes on. */
    private void mail(UUID id, MailServer.Connection connection) throws MessagingException {
        var letter = letters.waiting(id).orElse(null);
        if (letter == null) return;
        if (letter.isTooLate(clock.instant())) {
            letters.discard(id);
            return;
        }
        try {
            connection.send(mail.of(letter));
        } catch (MessagingException refused) {
            if (!connection.isOpen()) throw refused;
            transactions.executeWithoutResult(_ -> {
                letters.takeOutOfBundle(id);
                mailing.schedule(id, LATER);
            });
            return;
        }
        letters.empty(id);
    }
}
