package nl.plein.access.look;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plein.access.Looks;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the log of looks, as far as the keys that are held allow. */
@Repository
@Transactional
public class LookLog {

    /**
     * @param organisation for which somebody looked; in rows from before that was known, whose data it was
     * @param person who looked
     */
    public record Look(OrganisationId organisation, Instant at, PersonId person, Looks.What what, boolean emergency, List<PersonId> subjects) {}

    private final JdbcClient jdbc;

    LookLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who looked at this person, the newest first. */
    public List<Look> at(PersonId subject, int most) {
        return jdbc.sql("""
                select coalesce(for_organisation, organisation) as organisation, at, person, what, emergency, subjects from access.look
                where subjects @> array[:subject] and person <> :subject
                order by at desc, number desc
                limit :most
                """)
                .param("subject", subject.value())
                .param("most", most)
                .query(LookLog::look)
                .list();
    }

    /** Who looks most for this organisation, or at its data, since a moment: how often, and at how many people. */
    record Employee(PersonId person, int pages, int people, Instant last) {}

    List<Employee> employees(OrganisationId organisation, Instant since) {
        return jdbc.sql("""
                select l.person, count(distinct (l.organisation, l.number)) as pages, count(distinct s.subject) as people, max(l.at) as last
                from access.look l, unnest(l.subjects) as s (subject)
                where (l.organisation = :organisation or l.for_organisation = :organisation) and l.at >= :since
                group by l.person
                order by people desc, pages desc, l.person
                """)
                .param("organisation", organisation.value())
                .param("since", Timestamp.from(since))
                .query((row, _) -> new Employee(
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getInt("pages"),
                        row.getInt("people"),
                        row.getTimestamp("last").toInstant()))
                .list();
    }

    /** What one employee saw, the newest first; before a moment, to turn the page. */
    List<Look> by(OrganisationId organisation, PersonId employee, @Nullable Instant before, int most) {
        return jdbc.sql("""
                select coalesce(for_organisation, organisation) as organisation, at, person, what, emergency, subjects from access.look
                where (organisation = :organisation or for_organisation = :organisation) and person = :employee
                  and (:before::timestamptz is null or at < :before)
                order by at desc, number desc
                limit :most
                """)
                .param("organisation", organisation.value())
                .param("employee", employee.value())
                .param("before", before == null ? null : Timestamp.from(before))
                .param("most", most)
                .query(LookLog::look)
                .list();
    }

    private static Look look(ResultSet row, int number) throws SQLException {
        return new Look(
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getTimestamp("at").toInstant(),
                new PersonId(row.getObject("person", UUID.class)),
                Looks.What.valueOf(row.getString("what")),
                row.getBoolean("emergency"),
                Stream.of((UUID[]) row.getArray("subjects").getArray()).map(PersonId::new).toList());
    }
}
