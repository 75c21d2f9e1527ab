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

/** What is offered. Everybody reads what is published; whoever keeps it writes it. */
@Repository
@Transactional
public class Listings {

    private static final String COLUMNS = "select id, initiative, content, " + UpkeepColumns.NAMES + " from directory.listing ";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final ContentJson json;

    Listings(JdbcClient jdbc, NamedParameterJdbcTemplate batches, ContentJson json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    public Optional<Listing> find(ListingId id) {
        return jdbc.sql(COLUMNS + "where id = :id").param("id", id.value()).query(this::read).optional();
    }

    /** In no particular order; those that are not there are left out. */
    public List<Listing> all(Collection<ListingId> ids) {
        return jdbc.sql(COLUMNS + "where id = any (:ids)")
                .param("ids", ids.stream().map(ListingId::value).toArray(UUID[]::new))
                .query(this::read)
                .list();
    }

    /** The next so many in the order of their ids; begin after null. */
    public List<Listing> next(@Nullable ListingId after, int many) {
        return jdbc.sql(COLUMNS + "where :after::uuid is null or id > :after order by id limit :many")
                .param("after", after == null ? null : after.value(), Types.OTHER)
                .param("many", many)
                .query(this::read)
                .list();
    }

    public List<Listing> of(InitiativeId initiative) {
        return jdbc.sql(COLUMNS + "where initiative = :initiative order by content ->> 'name', id")
                .param("initiative", initiative.value())
                .query(this::read)
                .list();
    }

    public List<Listing> at(PlaceId place) {
        return jdbc.sql(COLUMNS + "where content -> 'places' @> to_jsonb(:place::text) order by content ->> 'name', id")
                .param("place", place.value().toString())
                .query(this::read)
                .list();
    }

    /** As {@link #next}, for who has to go through all of them. */
    public Some<Listing> some(@Nullable UUID after, int many) {
        return Some.of(
                jdbc.sql(COLUMNS + "where :after::uuid is null or id > :after order by id limit :many")
                        .param("after", after, Types.OTHER)
                        .param("many", many),
                this::read);
    }

    /** As {@link #all}, for who has to go through all of them. */
    public Some<Listing> some(Collection<UUID> ids) {
        return Some.of(
                jdbc.sql(COLUMNS + "where id = any (:ids)").param("ids", ids.toArray(UUID[]::new)), this::read);
    }

    /** What changed since this mark; the next one comes from {@link ChangeMarks}, and is asked for before. */
    public Some<Listing> changedSince(ChangeMark mark) {
        return Some.of(jdbc.sql(COLUMNS + "where " + ChangeMark.SINCE).param("mark", mark.text()), this::read);
    }

    /** Adds it, or writes all of it anew; only whoever holds a key of its organisation can. */
    public void keep(Listing listing) {
        keep(List.of(listing));
    }

    /** As {@link #keep(Listing)}, for many at once; each only once. */
    public void keep(List<Listing> listings) {
        batches.batchUpdate(
                "insert into directory.listing (id, initiative, content, " + UpkeepColumns.NAMES + ")"
                        + " values (:id, :initiative, :content::jsonb, " + UpkeepColumns.PARAMETERS + ")"
                        + " on conflict (id) do update set initiative = excluded.initiative, content = excluded.content, " + UpkeepColumns.TAKEN_OVER,
                listings.stream().map(this::values).toArray(SqlParameterSource[]::new));
    }

    private SqlParameterSource values(Listing listing) {
        return new MapSqlParameterSource(UpkeepColumns.parameters(listing.upkeep()))
                .addValue("id", listing.id().value())
                .addValue("initiative", listing.initiative().value())
                .addValue("content", json.write(listing.content()));
    }

    private Listing read(ResultSet row, int number) throws SQLException {
        return new Listing(
                new ListingId(row.getObject("id", UUID.class)),
                new InitiativeId(row.getObject("initiative", UUID.class)),
                json.read(row.getString("content"), ListingContent.class),
                UpkeepColumns.read(row));
    }
}
