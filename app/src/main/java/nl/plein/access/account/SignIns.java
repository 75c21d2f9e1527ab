package nl.plein.access.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import nl.plein.access.brake.KnownBrowsers;
import nl.plein.people.PersonId;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Repository;

/** Where people are signed in now. What is ended here is over with the next click, on whichever device. */
@Repository
public class SignIns {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final KnownBrowsers browsers;
    private final Clock clock;

    SignIns(FindByIndexNameSessionRepository<? extends Session> sessions, KnownBrowsers browsers, Clock clock) {
        this.sessions = sessions;
        this.browsers = browsers;
        this.clock = clock;
    }

    /** The one that looks comes first, then the one that was used last. */
    List<SignIn> of(PersonId person, String current) {
        return open(person).stream()
                .map(session -> read(session, current))
                .sorted(Comparator.comparing(SignIn::here)
                        .thenComparing(SignIn::lastSeen)
                        .reversed())
                .toList();
    }

    private SignIn read(Session session, String current) {
        return new SignIn(
                key(session),
                new Device(
                        session.getAttributeOrDefault(NoteSignIn.BROWSER, ""),
                        session.getAttributeOrDefault(NoteSignIn.MACHINE, "")),
                moment(Instant.parse(session.getRequiredAttribute(NoteSignIn.SINCE))),
                moment(session.getLastAccessedTime()),
                session.getId().equals(current));
    }

    private ZonedDateTime moment(Instant instant) {
        return instant.atZone(clock.getZone());
    }

    void end(PersonId person, String key) {
        open(person).stream()
                .filter(session -> key(session).equals(key))
                .forEach(session -> sessions.deleteById(session.getId()));
    }

    /** Everywhere, also where somebody was before: what she may have left behind there counts for nothing from now. */
    public void endAll(PersonId person) {
        browsers.forget(person);
        open(person).forEach(session -> sessions.deleteById(session.getId()));
    }

    private List<? extends Session> open(PersonId person) {
        return sessions.findByPrincipalName(person.value().toString()).values().stream()
                .filter(session -> !session.isExpired() && session.getAttribute(NoteSignIn.SINCE) != null)
                .toList();
    }

    private static String key(Session session) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(session.getId().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
