package nl.plein.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who offers something. Everybody reads those that are published; whoever keeps one writes it. */
@Repository
@Transactional
public class Initiatives {

    private static final String COLUMNS = "select id, content, " + UpkeepColumns.NAMES + " from directory.initiative ";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final ContentJson json;

    Initiatives(JdbcClient jdbc, NamedParameterJdbcTemplate batches, ContentJson json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    public Optional<Initiative> find(InitiativeId id) {
        return jdbc.sql(COLUMNS + "where id = :id").param("id", id.value()).query(this::read).optional();
    }

    /** In no particular order; those that are not there are left out. */
    public List<Initiative> all(Collection<InitiativeId> ids) {
        return jdbc.sql(COLUMNS + "where id = any (:ids)")
                .param("ids", ids.stream().map(InitiativeId::value).toArray(UUID[]::new))
                .query(this::read)
                .list();
    }

    /** The next so many in the order of their ids; begin after null. */
    public List<Initiative> next(@Nullable InitiativeId after, int many) {
        return jdbc.sql(COLUMNS + "where :after::uuid is null or id > :after order by id limit :many")
                .param("after", after == null ? null : after.value(), Types.OTHER)
                .param("many", many)
                .query(this::read)
                .list();
    }

    /** As {@link #next}, for who has to go through all of them. */
    public Some<Initiative> some(@Nullable UUID after, int many) {
        return Some.of(
                jdbc.sql(COLUMNS + "where :after::uuid is null or id > :after order by id limit :many")
                        .param("after", after, Types.OTHER)
                        .param("many", many),
                this::read);
    }

    /** What changed since this mark; the next one comes from {@link ChangeMarks}, and is asked for before. */
    public Some<Initiative> changedSince(ChangeMark mark) {
        return Some.of(jdbc.sql(COLUMNS + "where " + ChangeMark.SINCE).param("mark", mark.text()), this::read);
    }

    /** Adds it, or writes all of it anew; only whoever holds a key of its organisation can. */
    public void keep(Initiative initiative) {
        keep(List.of(initiative));
    }

    /** As {@link #keep(Initiative)}, for many at once; each only once. */
    public void keep(List<Initiative> initiatives) {
        batches.batchUpdate(
                "insert into directory.initiative (id, content, " + UpkeepColumns.NAMES + ")"
                        + " values (:id, :content::jsonb, " + UpkeepColumns.PARAMETERS + ")"
                        + " on conflict (id) do update set content = excluded.content, " + UpkeepColumns.TAKEN_OVER,
                initiatives.stream().map(this::values).toArray(SqlParameterSource[]::new));
    }

    private SqlParameterSource values(Initiative initiative) {
        return new MapSqlParameterSource(UpkeepColumns.parameters(initiative.upkeep()))
                .addValue("id", initiative.id().value())
                .addValue("content", json.write(initiative.content()));
    }

    private Initiative read(ResultSet row, int number) throws SQLException {
        return new Initiative(
                new InitiativeId(row.getObject("id", UUID.class)),
                json.read(row.getString("content"), InitiativeContent.class),
                UpkeepColumns.read(row));
    }
}
