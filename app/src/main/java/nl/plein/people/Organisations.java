package nl.plein.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The partners of the alliance, and those that were one. */
@Repository
@Transactional
public class Organisations {

    private static final String COLUMNS = "select id, name, kind, lead, since, ended_at from people.organisation ";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Organisations(JdbcClient jdbc, ApplicationEventPublisher facts, Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.clock = clock;
    }

    /** Also those that left: what they kept is still there until it expires. */
    public List<Organisation> all() {
        return jdbc.sql(COLUMNS + "order by name, id").query(Organisations::organisation).list();
    }

    /** Those that take part now, the one that leads first. */
    public List<Organisation> partners() {
        return jdbc.sql(COLUMNS + "where ended_at is null order by lead desc, name, id")
                .query(Organisations::organisation)
                .list();
    }

    public Optional<Organisation> find(OrganisationId id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query(Organisations::organisation)
                .optional();
    }

    /** The first one leads. May be repeated: an organisation that is there already stays as it is. */
    public void add(OrganisationId id, String name, OrganisationKind kind) {
        jdbc.sql("""
                insert into people.organisation (id, name, kind, lead, since)
                values (:id, :name, :kind, not exists (select from people.organisation), :now)
                on conflict (id) do nothing
                """)
                .param("id", id.value())
                .param("name", name)
                .param("kind", kind.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Ends its part in the alliance. The one that leads stays; may be repeated. */
    public void end(OrganisationId id) {
        var ended = jdbc.sql("update people.organisation set ended_at = :now where id = :id and ended_at is null and not lead")
                .param("id", id.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (ended == 1) facts.publishEvent(new PartnershipEnded(id));
    }

    private static Organisation organisation(ResultSet row, int number) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new Organisation(
                new OrganisationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getBoolean("lead"),
                row.getTimestamp("since").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
