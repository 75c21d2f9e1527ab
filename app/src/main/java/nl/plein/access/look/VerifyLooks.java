package nl.plein.access.look;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Verifies the chains of all organisations, row by row, without holding them in memory. */
@Component
@Transactional(readOnly = true)
class VerifyLooks {

    private static final RowMapper<Chain.Link> LINK = (row, _) -> link(row);

    private final JdbcClient jdbc;

    VerifyLooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of each organisation for which a key is held: the number of the first look that was tampered with, if any. */
    Map<UUID, Optional<Long>> all() {
        var found = new LinkedHashMap<UUID, Optional<Long>>();
        for (var organisation : organisations()) found.put(organisation, one(organisation));
        return found;
    }

    /** Also those whose anchor or whose looks are gone as a whole. */
    private Iterable<UUID> organisations() {
        return jdbc.sql("""
                select organisation from access.look_anchor union select organisation from access.look order by 1
                """).query(UUID.class).list();
    }

    private Optional<Long> one(UUID organisation) {
        var chain = new Chain();
        jdbc.sql("select number, hash from access.look_beginning where organisation = :organisation")
                .param("organisation", organisation)
                .query(row -> {
                    chain.begin(row.getLong("number"), row.getBytes("hash"));
                });
        try (Stream<Chain.Link> links = jdbc.sql("""
                select organisation, number, at, person, what, subjects, class, purpose, emergency, for_organisation, hash
                from access.look where organisation = :organisation order by number
                """).param("organisation", organisation).withFetchSize(1000).query(LINK).stream()) {
            links.forEach(chain::follow);
        }
        jdbc.sql("select number, hash from access.look_anchor where organisation = :organisation")
                .param("organisation", organisation)
                .query((row, _) -> {
                    chain.end(row.getLong("number"), row.getBytes("hash"));
                    return true;
                })
                .optional()
                .or(() -> {
                    chain.end(0, new byte[0]);
                    return Optional.of(true);
                });
        return chain.broken();
    }

    /** The number and hash of the last look: kept elsewhere, they show a tail that was cut off together with its anchor. */
    String end(UUID organisation) {
        return jdbc.sql("select number || ' ' || encode(hash, 'hex') from access.look_anchor where organisation = :organisation")
                .param("organisation", organisation)
                .query(String.class)
                .optional()
                .orElse("0");
    }

    private static Chain.Link link(ResultSet row) throws SQLException {
        return new Chain.Link(
                row.getObject("organisation", UUID.class),
                row.getLong("number"),
                row.getTimestamp("at").toInstant(),
                row.getObject("person", UUID.class),
                row.getString("what"),
                Stream.of((UUID[]) row.getArray("subjects").getArray()).toList(),
                row.getInt("class"),
                row.getString("purpose"),
                row.getBoolean("emergency"),
                row.getObject("for_organisation", UUID.class),
                row.getBytes("hash"));
    }
}
