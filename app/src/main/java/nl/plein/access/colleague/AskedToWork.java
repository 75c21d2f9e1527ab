package nl.plein.access.colleague;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who works elsewhere, was asked to work here too, and has not answered yet. */
@Repository
@Transactional
class AskedToWork {

    private final JdbcClient jdbc;
    private final Clock clock;

    AskedToWork(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return false when all of it was asked already */
    boolean ask(OrganisationId organisation, PersonId person, Set<Role> roles, PersonId by) {
        var more = 0;
        for (var role : roles)
            more += jdbc.sql("""
                    insert into access.asked_to_work (organisation, person, role, asked_by, asked_at)
                    values (:organisation, :person, :role, :by, :now)
                    on conflict do nothing
                    """)
                    .param("organisation", organisation.value())
                    .param("person", person.value())
                    .param("role", role.name())
                    .param("by", by.value())
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        return more > 0;
    }

    /** By which organisations somebody was asked, and for what. */
    Map<OrganisationId, Set<Role>> of(PersonId person) {
        var asked = new LinkedHashMap<OrganisationId, Set<Role>>();
        jdbc.sql("select organisation, role from access.asked_to_work where person = :person order by asked_at, organisation")
                .param("person", person.value())
                .query(row -> {
                    asked.computeIfAbsent(new OrganisationId(row.getObject("organisation", UUID.class)), _ -> new TreeSet<>())
                            .add(Role.valueOf(row.getString("role")));
                });
        return asked;
    }

    List<PersonId> by(OrganisationId organisation) {
        return jdbc.sql("select distinct person from access.asked_to_work where organisation = :organisation order by person")
                .param("organisation", organisation.value())
                .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    /** After an answer, or when it is taken back. May be repeated. */
    void remove(OrganisationId organisation, PersonId person) {
        jdbc.sql("delete from access.asked_to_work where organisation = :organisation and person = :person")
                .param("organisation", organisation.value())
                .param("person", person.value())
                .update();
    }

    int forget(Instant askedBefore) {
        return jdbc.sql("delete from access.asked_to_work where asked_at < :before")
                .param("before", Timestamp.from(askedBefore))
                .update();
    }
}
