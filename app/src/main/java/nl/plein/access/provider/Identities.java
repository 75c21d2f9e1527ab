package nl.plein.access.provider;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is who at a provider. A subject means something only together with its issuer. */
@Repository
class Identities {

    private final JdbcClient jdbc;
    private final Clock clock;

    Identities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<PersonId> find(String issuer, String subject) {
        return jdbc.sql("select person from access.provider_identity where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** Once for each person at an issuer: an address that got another owner there does not get her place here. */
    boolean link(String issuer, String subject, PersonId person) {
        return jdbc.sql("""
                        insert into access.provider_identity (issuer, subject, person, linked_at)
                        values (:issuer, :subject, :person, :now)
                        on conflict do nothing
                        """)
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .param("person", person.value())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
