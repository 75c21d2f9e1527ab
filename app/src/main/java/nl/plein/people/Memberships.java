package nl.plein.people;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who does what for which organisation. */
@Repository
@Transactional
public class Memberships {

    private static final RowMapper<Membership> MEMBERSHIP = (row, _) -> new Membership(
            new PersonId(row.getObject("person", UUID.class)),
            new OrganisationId(row.getObject("organisation", UUID.class)),
            Role.valueOf(row.getString("role")));

    private final JdbcClient jdbc;
    private final Known known;
    private final Clock clock;

    Memberships(JdbcClient jdbc, Known known, Clock clock) {
        this.jdbc = jdbc;
        this.known = known;
        this.clock = clock;
    }

    /** May be repeated. */
    public void add(PersonId person, OrganisationId organisation, Role role) {
        known.at(organisation, person);
        jdbc.sql("""
                insert into people.membership (person, organisation, role, since)
                values (:person, :organisation, :role, :now)
                on conflict (person, organisation, role) do nothing
                """)
                .param("person", person.value())
                .param("organisation", organisation.value())
                .param("role", role.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** May be repeated. */
    public void end(PersonId person, OrganisationId organisation, Role role) {
        jdbc.sql("delete from people.membership where person = :person and organisation = :organisation and role = :role")
                .param("person", person.value())
                .param("organisation", organisation.value())
                .param("role", role.name())
                .update();
    }

    /** What this person does for partners; what was done for one that left is over. */
    public List<Membership> of(PersonId person) {
        return jdbc.sql("""
                select m.person, m.organisation, m.role
                from people.membership m join people.organisation o on o.id = m.organisation
                where m.person = :person and o.ended_at is null
                order by m.organisation, m.role
                """)
                .param("person", person.value())
                .query(MEMBERSHIP)
                .list();
    }

    public List<PersonId> withRole(OrganisationId organisation, Role role) {
        return jdbc.sql("""
                select person from people.membership
                where organisation = :organisation and role = :role
                order by since, person
                """)
                .param("organisation", organisation.value())
                .param("role", role.name())
                .query(UUID.class)
                .list().stream()
                .map(PersonId::new)
                .toList();
    }
}
