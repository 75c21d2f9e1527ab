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

/** Where things are. Everybody reads those that are published; whoever keeps one writes it. */
@Repository("placesOfDirectory") // matching has places too
@Transactional
public class Places {

    private static final String COLUMNS = "select id, content, " + UpkeepColumns.NAMES + " from directory.place ";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final ContentJson json;

    Places(JdbcClient jdbc, NamedParameterJdbcTemplate batches, ContentJson json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    public Optional<Place> find(PlaceId id) {
        return jdbc.sql(COLUMNS + "where id = :id").param("id", id.value()).query(this::read).optional();
    }

    /** In no particular order; those that are not there are left out. */
    public List<Place> all(Collection<PlaceId> ids) {
        return jdbc.sql(COLUMNS + "where id = any (:ids)")
                .param("ids", ids.stream().map(PlaceId::value).toArray(UUID[]::new))
                .query(this::read)
                .list();
    }

    /** The next so many in the order of their ids; begin after null. */
    public List<Place> next(@Nullable PlaceId after, int many) {
        return jdbc.sql(COLUMNS + "where :after::uuid is null or id > :after order by id limit :many")
                .param("after", after == null ? null : after.value(), Types.OTHER)
                .param("many", many)
                .query(this::read)
                .list();
    }

    /** As {@link #next}, for who has to go through all of them. */
    public Some<Place> some(@Nullable UUID after, int many) {
        return Some.of(
                jdbc.sql(COLUMNS + "where :after::uuid is null or id > :after order by id limit :many")
                        .param("after", after, Types.OTHER)
                        .param("many", many),
                this::read);
    }

    /** What changed since this mark; the next one comes from {@link ChangeMarks}, and is asked for before. */
    public Some<Place> changedSince(ChangeMark mark) {
        return Some.of(jdbc.sql(COLUMNS + "where " + ChangeMark.SINCE).param("mark", mark.text()), this::read);
    }

    /** Adds it, or writes all of it anew; only whoever holds a key of its organisation can. */
    public void keep(Place place) {
        keep(List.of(place));
    }

    /** As {@link #keep(Place)}, for many at once; each only once. */
    public void keep(List<Place> places) {
        batches.batchUpdate(
                "insert into directory.place (id, content, " + UpkeepColumns.NAMES + ")"
                        + " values (:id, :content::jsonb, " + UpkeepColumns.PARAMETERS + ")"
                        + " on conflict (id) do update set content = excluded.content, " + UpkeepColumns.TAKEN_OVER,
                places.stream().map(this::values).toArray(SqlParameterSource[]::new));
    }

    private SqlParameterSource values(Place place) {
        return new MapSqlParameterSource(UpkeepColumns.parameters(place.upkeep()))
                .addValue("id", place.id().value())
                .addValue("content", json.write(place.content()));
    }

    private Place read(ResultSet row, int number) throws SQLException {
        return new Place(
                new PlaceId(row.getObject("id", UUID.class)),
                json.read(row.getString("content"), PlaceContent.class),
                UpkeepColumns.read(row));
    }
}
