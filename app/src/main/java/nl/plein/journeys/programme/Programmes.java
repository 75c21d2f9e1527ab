package nl.plein.journeys.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.plein.journeys.Journey;
import nl.plein.people.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What programmes say, for whoever holds a key of their organisation, and for everybody when they are shared. */
@Repository
@Transactional
public class Programmes {

    private static final String VERSIONS = """
            select v.programme, v.version, p.organisation, v.content, v.offered_at
            from journeys.programme_version v join journeys.programme p on p.id = v.programme
            """;

    private static final String NEWEST_OFFERED = """
            v.version = (select max(o.version) from journeys.programme_version o
                         where o.programme = v.programme and o.offered_at is not null)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Programmes(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One version, also when a newer one is there, or when the programme is closed: who began with it goes on with it. */
    public Optional<ProgrammeVersion> find(ProgrammeId programme, int version) {
        return jdbc.sql(VERSIONS + "where v.programme = :programme and v.version = :version")
                .param("programme", programme.value())
                .param("version", version)
                .query(this::version)
                .optional();
    }

    /** What this journey began with and goes on with. */
    public Content of(Journey journey) {
        var content = find(new ProgrammeId(journey.programme()), journey.version()).orElseThrow().content();
        return journey.once() ? content.once() : content;
    }

    /** What is offered now. */
    public Optional<ProgrammeVersion> newest(ProgrammeId programme) {
        return jdbc.sql(VERSIONS + "where v.programme = :programme and " + NEWEST_OFFERED)
                .param("programme", programme.value())
                .query(this::version)
                .optional();
    }

    /**
     * With which programme a match of this kind begins: that of the organisation itself, or else one that is shared for this
     * kind of help, what came with Plein first.
     */
    public Optional<ProgrammeVersion> forKind(OrganisationId organisation, String kind) {
        return jdbc.sql(VERSIONS + "where " + NEWEST_OFFERED + """
                  and p.closed_at is null and :kind = any (p.kinds)
                  and (p.organisation = :organisation or p.shared_at is not null)
                order by p.organisation = :organisation desc,
                         exists (select from journeys.programme_version first
                                 where first.programme = p.id and first.version = 1 and first.made_by is null) desc,
                         p.shared_at, p.id
                limit 1
                """)
                .param("organisation", organisation.value())
                .param("kind", kind)
                .query(this::version)
                .optional();
    }

    /** With what two people can go on together: without an end, the same again, or another one for this kind of help. */
    public List<ProgrammeVersion> onward(OrganisationId organisation, String kind) {
        return jdbc.sql(VERSIONS + "where " + NEWEST_OFFERED + """
                  and p.closed_at is null and (:kind = any (p.kinds) or cardinality(p.kinds) = 0)
                  and (p.organisation = :organisation or p.shared_at is not null)
                order by v.content ->> 'everyDays' is null, p.organisation = :organisation desc, p.shared_at, p.id
                limit 8
                """)
                .param("organisation", organisation.value())
                .param("kind", kind)
                .query(this::version)
                .list();
    }

    private ProgrammeVersion version(ResultSet row, int number) throws SQLException {
        var offered = row.getTimestamp("offered_at");
        return new ProgrammeVersion(
                new ProgrammeId(row.getObject("programme", UUID.class)),
                row.getInt("version"),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                json.readValue(row.getString("content"), Content.class),
                offered == null ? null : offered.toInstant());
    }
}
