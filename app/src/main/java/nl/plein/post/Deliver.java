package nl.plein.post;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.stereotype.Component;

/**
 * Hands one letter over to the mail server. Nobody else does meanwhile: it is claimed for longer than any answer takes.
 *
 * <p>When the line breaks after the whole letter went and before the answer came, nobody knows whether it was taken over.
 * It then stays claimed, so that it is not sent while that answer may be under way, and goes once more under the same
 * Message-ID, by which whoever has it already knows it. After a second time it is left alone, and somebody calls.
 */
@Component
class Deliver {

    private static final int MOST_UNSURE = 2;

    enum Went {
        GONE,
        NOT_NOW,
        MAYBE,
        NEVER
    }

    private final Letters letters;
    private final Mail mail;
    private final Failing failing;
    private final Clock clock;

    Deliver(Letters letters, Mail mail, Failing failing, Clock clock) {
        this.letters = letters;
        this.mail = mail;
        this.failing = failing;
        this.clock = clock;
    }

    /** Nothing, when it is gone, of no use any more, or in the hands of somebody else: see {@link Letters#underWayUntil}. */
    boolean claim(UUID id, Instant until) {
        return letters.claim(id, until);
    }

    boolean isOfNoUse(WrittenLetter letter) {
        if (!letter.isTooLate(clock.instant())) return false;
        if (letters.wasTried(letter.id())) failing.fail(letter.id(), NotDelivered.Why.GIVEN_UP);
        else letters.discard(letter.id());
        return true;
    }

    Went send(WrittenLetter letter, MailServer.Connection connection) {
        OurMessage message;
        try {
            message = mail.of(letter);
        } catch (AddressException _) {
            return never(letter);
        } catch (MessagingException _) {
            return notNow(letter);
        }
        try {
            connection.send(message);
        } catch (MessagingException e) {
            if (message.isHandedOver() && !isAnswered(e)) return maybe(letter);
            return isForGood(e) ? never(letter) : notNow(letter);
        }
        letters.empty(letter.id());
        return Went.GONE;
    }

    private Went notNow(WrittenLetter letter) {
        letters.release(letter.id());
        return Went.NOT_NOW;
    }

    private Went never(WrittenLetter letter) {
        failing.fail(letter.id(), NotDelivered.Why.REFUSED);
        return Went.NEVER;
    }

    private Went maybe(WrittenLetter letter) {
        if (letters.maybeSent(letter.id()) < MOST_UNSURE) return Went.MAYBE;
        failing.fail(letter.id(), NotDelivered.Why.UNSURE);
        return Went.NEVER;
    }

    /** The library says -1 when the line ended where an answer should have been. */
    private static boolean isAnswered(MessagingException e) {
        return e instanceof SMTPSendFailedException failed && failed.getReturnCode() > 0;
    }

    /**
     * No such mailbox, or a full one. What a server says of its rules (5.7), of who may send, or of itself may be mended
     * by whoever runs Plein: that is tried for a week.
     */
    private static boolean isForGood(Exception e) {
        for (Exception next = e; next != null; next = next instanceof MessagingException more ? more.getNextException() : null) {
            if (next instanceof SMTPAddressFailedException refused && isAboutAddress(refused.getReturnCode(), refused.getMessage())) return true;
            if (next instanceof SMTPSendFailedException refused && isAboutAddress(refused.getReturnCode(), refused.getMessage())) return true;
        }
        return false;
    }

    private static boolean isAboutAddress(int code, String said) {
        if (code < 500 || said == null) return false;
        var detailed = said.matches("(?s).*\\b5\\.\\d{1,3}\\.\\d{1,3}\\b.*");
        return detailed ? said.matches("(?s).*\\b5\\.[12]\\.\\d{1,3}\\b.*") : code == 550 || code == 551 || code == 552 || code == 553;
    }
}
