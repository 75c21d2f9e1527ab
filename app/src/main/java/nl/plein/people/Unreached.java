package nl.plein.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** People whom a letter or text message did not reach: somebody calls instead, until that was done or there is another address. */
@Repository
@Transactional
public class Unreached {

    private final JdbcClient jdbc;

    Unreached(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param why as a letter that was not delivered says it */
    public record Mark(PersonId person, Instant at, String way, String why) {}

    /** @param fingerprint of the address or number; everybody who shares it is marked */
    public void mark(String fingerprint, String way, String why, Instant at) {
        jdbc.sql("""
                update people.person set unreached_at = :at, unreached_way = :way, unreached_why = :why
                where erased_at is null
                  and encode(sha256(convert_to(case when :way = 'MAIL' then email_key else phone end, 'UTF8')), 'hex') = :fingerprint
                """)
                .param("at", Timestamp.from(at))
                .param("way", way)
                .param("why", why)
                .param("fingerprint", fingerprint)
                .update();
    }

    /** Those of this organisation, the newest first. */
    public List<Mark> at(OrganisationId organisation) {
        return jdbc.sql("""
                select p.id, p.unreached_at, p.unreached_way, p.unreached_why
                from people.person p join people.known k on k.person = p.id and k.organisation = :organisation
                where p.unreached_at is not null and p.erased_at is null
                order by p.unreached_at desc, p.id
                """)
                .param("organisation", organisation.value())
                .query((row, _) -> new Mark(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getTimestamp("unreached_at").toInstant(),
                        row.getString("unreached_way"),
                        row.getString("unreached_why")))
                .list();
    }

    public Set<PersonId> among(Collection<PersonId> people) {
        return jdbc.sql("select id from people.person where id = any(:people) and unreached_at is not null")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list().stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    public boolean is(PersonId person) {
        return !among(List.of(person)).isEmpty();
    }

    public Optional<Instant> since(PersonId person) {
        return jdbc.sql("select unreached_at from people.person where id = :person and unreached_at is not null")
                .param("person", person.value())
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Somebody called. May be repeated. */
    public void called(PersonId person) {
        jdbc.sql("update people.person set unreached_at = null, unreached_way = null, unreached_why = null where id = :person")
                .param("person", person.value())
                .update();
    }
}
