package nl.plein.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.plein.people.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All places that the directory was filled from. Everybody reads them; the organisation that brought one in keeps it. */
@Repository
@Transactional
public class Sources {

    private static final String COLUMNS = "select id, organisation, kind, name, address, added_at from directory.source ";

    private final JdbcClient jdbc;

    Sources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Source> all() {
        return jdbc.sql(COLUMNS + "order by name, id").query(Sources::read).list();
    }

    public Optional<Source> find(SourceId id) {
        return jdbc.sql(COLUMNS + "where id = :id").param("id", id.value()).query(Sources::read).optional();
    }

    public Optional<Source> find(OrganisationId organisation, Source.Kind kind, String name) {
        return jdbc.sql(COLUMNS + "where organisation = :organisation and kind = :kind and name = :name")
                .param("organisation", organisation.value())
                .param("kind", kind.name())
                .param("name", name)
                .query(Sources::read)
                .optional();
    }

    /** May be repeated: one that is there already stays as it is. */
    public void add(Source source) {
        jdbc.sql("""
                insert into directory.source (id, organisation, kind, name, address, added_at)
                values (:id, :organisation, :kind, :name, :address, :added)
                on conflict (organisation, kind, name) do nothing
                """)
                .param("id", source.id().value())
                .param("organisation", source.organisation().value())
                .param("kind", source.kind().name())
                .param("name", source.name())
                .param("address", source.address())
                .param("added", Timestamp.from(source.addedAt()))
                .update();
    }

    private static Source read(ResultSet row, int number) throws SQLException {
        return new Source(
                new SourceId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                Source.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("address"),
                row.getTimestamp("added_at").toInstant());
    }
}
