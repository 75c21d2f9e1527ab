package nl.plein.matching.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plein.access.Viewer;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Dry runs, for as long as they are kept. */
@Repository
@Transactional
public class Runs {

    private static final String COLUMNS = """
            select id, requested_by, organisations, requested_at, step, done_at, failed_at, figures, accepted_at
            from matching.run
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Runs(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    UUID add(Viewer viewer) {
        var id = UUID.randomUUID();
        var organisations = viewer.organisations(Role.COORDINATOR).stream().map(OrganisationId::value);
        jdbc.sql("""
                insert into matching.run (id, requested_by, organisations, requested_at)
                values (:id, :by, :organisations, :at)
                """)
                .param("id", id)
                .param("by", viewer.person().value())
                .param("organisations", organisations.toArray(UUID[]::new))
                .param("at", now())
                .update();
        return id;
    }

    Optional<Run> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id").param("id", id).query(this::run).optional();
    }

    public Optional<Run> find(Viewer viewer, UUID id) {
        return find(id).filter(run -> run.isVisibleTo(viewer));
    }

    public List<Run> newest(Viewer viewer, int most) {
        return jdbc.sql(COLUMNS + "order by requested_at desc, id limit 200").query(this::run).list().stream()
                .filter(run -> run.isVisibleTo(viewer))
                .limit(most)
                .toList();
    }

    /** The one that this person is waiting for: pressing the button again does not start a second. */
    Optional<Run> busy(PersonId person) {
        return jdbc.sql(COLUMNS + """
                where requested_by = :person and done_at is null and failed_at is null
                order by requested_at desc
                limit 1
                """)
                .param("person", person.value())
                .query(this::run)
                .optional();
    }

    /** Runs whose job may have got lost between pressing the button and the scheduler. */
    List<UUID> unfinished() {
        return jdbc.sql("select id from matching.run where done_at is null and failed_at is null")
                .query(UUID.class)
                .list();
    }

    void at(UUID id, Run.Step step) {
        jdbc.sql("update matching.run set step = :step, started_at = coalesce(started_at, :at) where id = :id")
                .param("id", id)
                .param("step", step.ordinal())
                .param("at", now())
                .update();
    }

    void failed(UUID id) {
        jdbc.sql("update matching.run set failed_at = :at where id = :id")
                .param("id", id)
                .param("at", now())
                .update();
    }

    /** From now on people may look at it. */
    void done(UUID id, Run.Figures figures) {
        jdbc.sql("update matching.run set figures = :figures::jsonb, done_at = :at where id = :id")
                .param("id", id)
                .param("figures", json.writeValueAsString(figures))
                .param("at", now())
                .update();
    }

    /** @return false when all was accepted before */
    boolean acceptAll(UUID id, PersonId by) {
        return jdbc.sql("""
                update matching.run set accepted_at = :at, accepted_by = :by
                where id = :id and accepted_at is null and done_at is not null
                """)
                        .param("id", id)
                        .param("by", by.value())
                        .param("at", now())
                        .update()
                == 1;
    }

    /** As if it had never been asked; nobody heard of it yet. @return false when it went out already */
    boolean callBack(UUID id) {
        return jdbc.sql("""
                update matching.run set accepted_at = null, accepted_by = null
                where id = :id and accepted_at > :since
                """)
                        .param("id", id)
                        .param("since", Timestamp.from(clock.instant().minus(Run.RECALL)))
                        .update()
                == 1;
    }

    Optional<PersonId> acceptedBy(UUID id) {
        return jdbc.sql("select accepted_by from matching.run where id = :id and accepted_by is not null")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    int forget(Instant before) {
        return jdbc.sql("delete from matching.run where requested_at < :moment")
                .param("moment", Timestamp.from(before))
                .update();
    }

    private Run run(ResultSet row, int number) throws SQLException {
        var figures = row.getString("figures");
        return new Run(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("requested_by", UUID.class)),
                Arrays.stream((UUID[]) row.getArray("organisations").getArray())
                        .map(OrganisationId::new)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getTimestamp("requested_at").toInstant(),
                Run.Step.values()[row.getInt("step")],
                instant(row, "done_at"),
                instant(row, "failed_at"),
                figures == null ? null : json.readValue(figures, Run.Figures.class),
                instant(row, "accepted_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
