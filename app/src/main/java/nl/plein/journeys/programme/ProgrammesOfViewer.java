package nl.plein.journeys.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.plein.access.Viewer;
import nl.plein.people.OrganisationId;
import nl.plein.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What a coordinator finds: all of the own organisation, and what others share and still use. */
@Repository
@Transactional
class ProgrammesOfViewer {

    private static final String FOUND = """
            select p.id, p.organisation, p.kinds, p.copied_from, p.shared_at, p.closed_at, v.version, v.content, v.offered_at,
                   exists (select from journeys.programme_version d
                           where d.programme = p.id and d.offered_at is null and d.version > v.version) as draft
            from journeys.programme p
            join lateral (
                select * from journeys.programme_version n where n.programme = p.id
                order by n.offered_at is null, n.version desc limit 1) v on true
            where (p.organisation = any (:own)
                   or p.shared_at is not null and p.closed_at is null and v.offered_at is not null)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProgrammesOfViewer(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One's own first, and what is closed last. */
    List<Programme> all(Viewer viewer) {
        return jdbc.sql(FOUND + """
                order by p.organisation = any (:own) desc, p.closed_at is not null, v.content -> 'name' ->> 'nl', p.id
                """)
                .param("own", own(viewer))
                .query(this::programme)
                .list();
    }

    Optional<Programme> find(Viewer viewer, UUID programme) {
        return jdbc.sql(FOUND + "and p.id = :programme")
                .param("own", own(viewer))
                .param("programme", programme)
                .query(this::programme)
                .optional();
    }

    /** To change it, which only its own organisation does. */
    Optional<Programme> findOwn(Viewer viewer, UUID programme) {
        return find(viewer, programme)
                .filter(found -> viewer.organisations(Role.COORDINATOR).contains(found.organisation()));
    }

    private static UUID[] own(Viewer viewer) {
        return viewer.organisations(Role.COORDINATOR).stream().map(OrganisationId::value).toArray(UUID[]::new);
    }

    private Programme programme(ResultSet row, int number) throws SQLException {
        var offered = row.getTimestamp("offered_at");
        var shared = row.getTimestamp("shared_at");
        var closed = row.getTimestamp("closed_at");
        var newest = new ProgrammeVersion(
                new ProgrammeId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                json.readValue(row.getString("content"), Content.class),
                offered == null ? null : offered.toInstant());
        return new Programme(
                newest,
                Set.of((String[]) row.getArray("kinds").getArray()),
                row.getObject("copied_from") != null,
                shared == null ? null : shared.toInstant(),
                closed == null ? null : closed.toInstant(),
                row.getBoolean("draft"));
    }
}
