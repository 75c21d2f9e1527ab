package nl.plein.directory.bring;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.plein.access.Viewer;
import nl.plein.people.OrganisationId;
import nl.plein.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Files that wait for a yes. Only who brought one sees it. */
@Repository
@Transactional
class BroughtFiles {

    private final JdbcClient jdbc;
    private final Clock clock;

    BroughtFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param name of the source */
    record Brought(UUID id, OrganisationId organisation, String name, byte[] file) {}

    UUID add(Viewer viewer, String name, byte[] file) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into directory.brought (id, organisation, person, name, file, brought_at)
                values (:id, :organisation, :person, :name, :file, :now)
                """)
                .param("id", id)
                .param("organisation", viewer.organisations(Role.COORDINATOR).iterator().next().value())
                .param("person", viewer.person().value())
                .param("name", name)
                .param("file", file)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    Optional<Brought> find(Viewer viewer, UUID id) {
        return jdbc.sql("select id, organisation, name, file from directory.brought where id = :id and person = :person")
                .param("id", id)
                .param("person", viewer.person().value())
                .query((row, _) -> new Brought(
                        row.getObject("id", UUID.class),
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        row.getString("name"),
                        row.getBytes("file")))
                .optional();
    }

    void remove(Brought brought) {
        jdbc.sql("delete from directory.brought where id = :id").param("id", brought.id()).update();
    }

    int removeBroughtBefore(Instant before) {
        return jdbc.sql("delete from directory.brought where brought_at <= :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
