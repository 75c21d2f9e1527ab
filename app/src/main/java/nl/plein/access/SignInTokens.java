package nl.plein.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.plein.people.PersonId;
import nl.plein.shared.database.OneAtATime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The secrets in sign-in links that were not used yet. */
@Repository
class SignInTokens {

    /** No longer: OWASP ASVS 5.0, 6.5.5. */
    private static final Duration VALID = Duration.ofMinutes(10);
    private static final int MOST_AT_ONCE = 5;

    /** A link that is younger than this works for long enough to read the letter. */
    private static final Duration YOUNG = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final OneAtATime oneAtATime;
    private final Clock clock;

    SignInTokens(JdbcClient jdbc, OneAtATime oneAtATime, Clock clock) {
        this.jdbc = jdbc;
        this.oneAtATime = oneAtATime;
        this.clock = clock;
    }

    /**
     * Nothing when this person has enough open links already, so that nobody can flood a mailbox; but whoever fills it
     * fills it with links that work for a while still, or else there comes another one.
     */
    @Transactional
    Optional<Secret> create(PersonId person) {
        oneAtATime.wait("access.sign_in_token", person.value().toString());
        if (openOf(person, Instant.EPOCH) >= MOST_AT_ONCE && openOf(person, clock.instant().minus(YOUNG)) > 0)
            return Optional.empty();
        var secret = Secret.draw();
        jdbc.sql("""
                insert into access.sign_in_token (token_hash, person, created_at, expires_at)
                values (:hash, :person, :now, :expires)
                """)
                .param("hash", secret.hash())
                .param("person", person.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("expires", clock.instant().plus(VALID).atOffset(ZoneOffset.UTC))
                .update();
        return Optional.of(secret);
    }

    private int openOf(PersonId person, Instant since) {
        return jdbc.sql("""
                select count(*) from access.sign_in_token
                where person = :person and expires_at > :now and created_at > :since
                """)
                .param("person", person.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Deleting is what makes a link work once: of two who come at the same moment, one finds nothing. */
    Optional<PersonId> consume(Secret secret) {
        return jdbc.sql("""
                delete from access.sign_in_token
                where token_hash = :hash and expires_at > :now
                returning person
                """)
                .param("hash", secret.hash())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    int forget(Instant expiredBefore) {
        return jdbc.sql("delete from access.sign_in_token where expires_at < :moment")
                .param("moment", expiredBefore.atOffset(ZoneOffset.UTC))
                .update();
    }
}
