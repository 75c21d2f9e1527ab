package nl.plein.access.agreement;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who signed which version. A signature stays; one that is withdrawn says since when. */
@Repository
@Transactional
class Signatures {

    private final JdbcClient jdbc;
    private final Clock clock;

    Signatures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Signature> of(int version) {
        return jdbc.sql("""
                select version, organisation, capacity, signed_at, withdrawn_at from access.agreement_signature
                where version = :version
                order by signed_at, organisation
                """)
                .param("version", version)
                .query((row, _) -> {
                    var withdrawn = row.getTimestamp("withdrawn_at");
                    return new Signature(
                            row.getInt("version"),
                            new OrganisationId(row.getObject("organisation", UUID.class)),
                            row.getString("capacity"),
                            row.getTimestamp("signed_at").toInstant(),
                            withdrawn == null ? null : withdrawn.toInstant());
                })
                .list();
    }

    /** Signing twice is signing once. */
    void sign(int version, OrganisationId organisation, PersonId person, String capacity) {
        jdbc.sql("""
                insert into access.agreement_signature (version, organisation, person, capacity, signed_at)
                select :version, :organisation, :person, :capacity, :at
                where not exists (select from access.agreement_signature
                    where version = :version and organisation = :organisation and withdrawn_at is null)
                """)
                .param("version", version)
                .param("organisation", organisation.value())
                .param("person", person.value())
                .param("capacity", capacity)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Ends all that this organisation signed: it does not fall back on what it signed before. May be repeated. */
    void withdraw(OrganisationId organisation, PersonId by) {
        jdbc.sql("""
                update access.agreement_signature set withdrawn_at = :at, withdrawn_by = :by
                where organisation = :organisation and withdrawn_at is null
                """)
                .param("organisation", organisation.value())
                .param("by", by.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** For each organisation the newest version that it signed and that has begun. */
    Map<OrganisationId, Version> current() {
        return jdbc.sql("""
                select distinct on (s.organisation) s.organisation, a.id, a.version, a.title, a.begins, a.offered_at
                from access.agreement_signature s join access.agreement a using (version)
                where s.withdrawn_at is null and a.offered_at is not null and a.begins <= :today
                order by s.organisation, a.version desc
                """)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> Map.entry(
                        new OrganisationId(row.getObject("organisation", UUID.class)), Versions.VERSION.mapRow(row, number)))
                .list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
