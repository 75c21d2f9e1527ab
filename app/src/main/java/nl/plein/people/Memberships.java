package nl.plein.people;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.plein.shared.database.OneAtATime;
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
    private final OneAtATime oneAtATime;
    private final Clock clock;

    Memberships(JdbcClient jdbc, Known known, OneAtATime oneAtATime, Clock clock) {
        this.jdbc = jdbc;
        this.known = known;
        this.oneAtATime = oneAtATime;
        this.clock = clock;
    }

    /** May be repeated. */
    public void add(PersonId person, OrganisationId organisation, Role role) {
        known.alsoAt(organisation, person, null);
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

    /**
     * May be repeated. The last administrator of a partner stays, because nobody could be let in any more; the database
     * refuses it too.
     *
     * @return false when this is that one
     */
    public boolean end(PersonId person, OrganisationId organisation, Role role) {
        if (role == Role.ADMINISTRATOR && isOnlyAdministrator(person, organisation)) return false;
        jdbc.sql("delete from people.membership where person = :person and organisation = :organisation and role = :role")
                .param("person", person.value())
                .param("organisation", organisation.value())
                .param("role", role.name())
                .update();
        return true;
    }

    /** Whether a partner would be without an administrator when this person left. Others who leave it wait until the end. */
    public boolean isOnlyAdministrator(PersonId person) {
        return of(person).stream()
                .filter(membership -> membership.role() == Role.ADMINISTRATOR)
                .anyMatch(membership -> isOnlyAdministrator(person, membership.organisation()));
    }

    private boolean isOnlyAdministrator(PersonId person, OrganisationId organisation) {
        oneAtATime.wait("people.administrator", organisation.value().toString());
        return withRole(organisation, Role.ADMINISTRATOR).equals(List.of(person)) && isPartner(organisation);
    }

    private boolean isPartner(OrganisationId organisation) {
        return jdbc.sql("select exists (select from people.organisation where id = :id and ended_at is null)")
                .param("id", organisation.value())
                .query(Boolean.class)
                .single();
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
