package nl.plein.post;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends letters. A letter is written down in the transaction of whoever sends it: what is rolled back was never
 * promised to anybody, and what is committed will be mailed.
 */
@Component
public class Post {

    private final MessageSource messages;
    private final Letters letters;
    private final Mailing mailing;
    private final Clock clock;
    private final boolean outbox;

    Post(
            MessageSource messages,
            Letters letters,
            Mailing mailing,
            Clock clock,
            @Value("${plein.outbox}") boolean outbox) {
        this.messages = messages;
        this.letters = letters;
        this.mailing = mailing;
        this.clock = clock;
        this.outbox = outbox;
    }

    @Transactional
    public void send(Letter letter) {
        var written = written(letter);
        letters.add(written, letter.about());
        mailing.schedule(written.id());
    }

    /** As {@link #send(Letter)}, for many at once: they are mailed one after the other over one connection. */
    @Transactional
    public void send(List<Letter> many) {
        if (many.isEmpty()) return;
        var bundle = UUID.randomUUID();
        letters.add(many.stream().map(letter -> new Letters.New(written(letter), letter.about(), bundle)).toList());
        mailing.scheduleBundle(bundle);
    }

    private WrittenLetter written(Letter letter) {
        return new WrittenLetter(
                UUID.randomUUID(),
                WrittenLetter.Way.MAIL,
                letter.to(),
                letter.language(),
                text(letter, "subject"),
                text(letter, "body"),
                letter.link() == null ? null : text(letter, "button"),
                letter.link(),
                letter.aside() == null ? null : text(letter, "aside"),
                letter.aside(),
                clock.instant(),
                letter.tooLateAt());
    }

    private String text(Letter letter, String part) {
        return messages.getMessage(letter.key() + "." + part, letter.arguments().toArray(), letter.language());
    }

    /** Letters about this thing that still wait here are thrown away; what was mailed is mailed. */
    public int discardAbout(UUID about) {
        return letters.discardAbout(about);
    }

    /** @param subject of a letter that waits to be mailed */
    public record Waiting(Instant writtenAt, String subject) {}

    /** Letters to somebody that wait here; an address may be shared, a letter greets one. */
    public List<Waiting> waitingFor(String address, String name) {
        return letters.waitingFor(address, name).stream()
                .map(letter -> new Waiting(letter.writtenAt(), letter.subject()))
                .toList();
    }

    /** Letters to an address that still wait are thrown away; with a name, only those that speak of it. */
    public int discardTo(String address, String name) {
        return letters.discardTo(address, name);
    }

    /** Letters that were written before this moment, also those that could not be mailed. */
    public int forget(Instant writtenBefore) {
        return letters.forget(writtenBefore);
    }

    /** The fingerprint of where a letter went, to know whom to call when it did not arrive. */
    public Optional<String> reached(UUID letter) {
        return letters.reached(letter);
    }

    /** While there is no mail server and the outbox is open, letters are read on the page /outbox. */
    public boolean isShownInOutbox() {
        return outbox && !mailing.hasMailServer();
    }
}
