package nl.plein.directory.terms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.plein.people.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Groups of words that mean the same, as those who keep them write them. */
@Repository("groupsOfWords") // journeys have groups too
@Transactional
class Groups {

    private static final String COLUMNS = "select id, words, organisation, changed_at from directory.synonym where removed_at is null ";

    private final JdbcClient jdbc;

    Groups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By their first word. */
    List<Group> all() {
        return jdbc.sql(COLUMNS + "order by lower(words[1]), id").query(Groups::read).list();
    }

    Optional<Group> find(UUID id) {
        return jdbc.sql(COLUMNS + "and id = :id").param("id", id).query(Groups::read).optional();
    }

    /** What was removed and is sent again comes back. */
    void save(UUID id, List<String> words, OrganisationId by, Instant at) {
        jdbc.sql("""
                insert into directory.synonym (id, words, organisation, changed_at) values (:id, :words, :by, :at)
                on conflict (id) do update set
                    words = excluded.words, organisation = excluded.organisation, changed_at = excluded.changed_at,
                    removed_at = null
                """)
                .param("id", id)
                .param("words", words.toArray(String[]::new))
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void remove(UUID id, OrganisationId by, Instant at) {
        jdbc.sql("""
                update directory.synonym set removed_at = :at, organisation = :by, changed_at = :at
                where id = :id and removed_at is null
                """)
                .param("id", id)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Group read(ResultSet row, int number) throws SQLException {
        var by = row.getObject("organisation", UUID.class);
        var at = row.getTimestamp("changed_at");
        return new Group(
                row.getObject("id", UUID.class),
                Arrays.asList((String[]) row.getArray("words").getArray()),
                by == null ? null : new OrganisationId(by),
                at == null ? null : at.toInstant());
    }
}
