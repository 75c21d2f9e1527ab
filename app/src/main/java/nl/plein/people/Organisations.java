package nl.plein.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The partners of the alliance. */
@Repository
public class Organisations {

    private static final RowMapper<Organisation> ORGANISATION = (row, _) -> new Organisation(
            new OrganisationId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("kind"));

    private final JdbcClient jdbc;

    Organisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Organisation> all() {
        return jdbc.sql("select id, name, kind from people.organisation order by name, id")
                .query(ORGANISATION)
                .list();
    }

    public Optional<Organisation> find(OrganisationId id) {
        return jdbc.sql("select id, name, kind from people.organisation where id = :id")
                .param("id", id.value())
                .query(ORGANISATION)
                .optional();
    }

    /** May be repeated: an organisation that is there already stays as it is. */
    public void add(OrganisationId id, String name, String kind) {
        jdbc.sql("""
                insert into people.organisation (id, name, kind) values (:id, :name, :kind)
                on conflict (id) do nothing
                """)
                .param("id", id.value())
                .param("name", name)
                .param("kind", kind)
                .update();
    }
}
