package nl.plein.directory.bring;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.plein.access.Viewer;
import nl.plein.directory.bring.ColumnsOfOffers.Chosen;
import nl.plein.people.OrganisationId;
import nl.plein.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Files that wait for a yes. Only who brought one sees it. */
@Repository
@Transactional
class BroughtFiles {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    BroughtFiles(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param name of the source
     * @param columns what somebody said of its columns, now or the time before; null: nobody did
     */
    record Brought(UUID id, OrganisationId organisation, String name, byte[] file, @Nullable Chosen columns) {}

    UUID add(Viewer viewer, String name, byte[] file) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into directory.brought (id, organisation, person, name, file, brought_at, columns)
                values (:id, :organisation, :person, :name, :file, :now, (
                    select columns from directory.source
                    where organisation = :organisation and kind = 'SPREADSHEET' and name = :name))
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
        return jdbc.sql("select id, organisation, name, file, columns from directory.brought where id = :id and person = :person")
                .param("id", id)
                .param("person", viewer.person().value())
                .query((row, _) -> new Brought(
                        row.getObject("id", UUID.class),
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        row.getString("name"),
                        row.getBytes("file"),
                        row.getString("columns") == null ? null : json.readValue(row.getString("columns"), Chosen.class)))
                .optional();
    }

    void say(Brought brought, Chosen columns) {
        jdbc.sql("update directory.brought set columns = :columns::jsonb where id = :id")
                .param("columns", json.writeValueAsString(columns))
                .param("id", brought.id())
                .update();
    }

    /** The next list of this source is read in the same way. */
    void remember(Brought brought) {
        if (brought.columns() == null) return;
        jdbc.sql("""
                update directory.source set columns = :columns::jsonb
                where organisation = :organisation and kind = 'SPREADSHEET' and name = :name
                """)
                .param("columns", json.writeValueAsString(brought.columns()))
                .param("organisation", brought.organisation().value())
                .param("name", brought.name())
                .update();
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
