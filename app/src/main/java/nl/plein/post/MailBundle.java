package nl.plein.post;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Hands many letters to the mail server over one connection. Each is read right before it goes and emptied right after:
 * what was discarded in the meantime stays here, and when the process is killed one letter at most is claimed for a while.
 */
@Component
class MailBundle {

    private static final Duration LATER = Duration.ofMinutes(1);

    private final Letters letters;
    private final Mailing mailing;
    private final MailServer mailServer;
    private final Deliver deliver;
    private final Failing failing;
    private final TransactionOperations transactions;
    private final Clock clock;

    MailBundle(
            Letters letters,
            Mailing mailing,
            MailServer mailServer,
            Deliver deliver,
            Failing failing,
            TransactionOperations transactions,
            Clock clock) {
        this.letters = letters;
        this.mailing = mailing;
        this.mailServer = mailServer;
        this.deliver = deliver;
        this.failing = failing;
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
    private void mail(UUID id, MailServer.Connection connection) {
        var letter = letters.waiting(id).orElse(null);
        if (letter == null || deliver.isOfNoUse(letter)) return;
        var until = clock.instant().plus(mailServer.lease());
        if (!deliver.claim(id, until)) {
            letters.underWayUntil(id).ifPresent(later -> byItself(id, Duration.between(clock.instant(), later)));
            return;
        }
        var went = deliver.send(letter, connection);
        if (went == Deliver.Went.MAYBE) byItself(id, mailServer.lease());
        if (went == Deliver.Went.NOT_NOW && connection.isOpen()) byItself(id, LATER);
        if (went != Deliver.Went.GONE && !connection.isOpen()) throw new NotMailed("letter " + id, NotMailed.WENT_NOT);
    }

    /** The mail server was not there for a week. */
    void giveUp(UUID bundle) {
        for (var id : letters.waitingIn(bundle)) failing.fail(id, NotDelivered.Why.GIVEN_UP);
    }

    private void byItself(UUID id, Duration after) {
        transactions.executeWithoutResult(_ -> {
            letters.takeOutOfBundle(id);
            mailing.schedule(id, after);
        });
    }
}
