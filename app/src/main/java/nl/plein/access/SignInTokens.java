package nl.plein.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The secrets in sign-in links that were not used yet. */
@Repository
class SignInTokens {

    /** No longer: OWASP ASVS 5.0, 6.5.5. */
    private static final Duration VALID = Duration.ofMinutes(10);
    private static final int MOST_AT_ONCE = 5;

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nothing when this person has enough open links already, so that nobody can flood a mailbox. */
    @Transactional
    Optional<Secret> create(PersonId person) {
        waitForOthersOf(person);
        if (openOf(person) >= MOST_AT_ONCE) return Optional.empty();
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

    private void waitForOthersOf(PersonId person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('access.sign_in_token'), hashtext(:person))")
                .param("person", person.value().toString())
                .query((_, _) -> 0)
                .single();
    }

    private int openOf(PersonId person) {
        return jdbc.sql("select count(*) from access.sign_in_token where person = :person and expires_at > :now")
                .param("person", person.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
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
