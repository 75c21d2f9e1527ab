package nl.plein.directory.bring;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.plein.directory.ContentJson;
import nl.plein.directory.Said;
import nl.plein.directory.SourceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** What a source said before, many things at once. */
@Repository
@Transactional(readOnly = true)
class KnownThings {

    private final JdbcClient jdbc;
    private final ContentJson json;

    KnownThings(JdbcClient jdbc, ContentJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record Known(UUID thing, ObjectNode content) {}

    /** By the key of the source. */
    Map<String, Known> of(SourceId source, Said.Kind kind, Collection<String> keys) {
        var known = new HashMap<String, Known>();
        jdbc.sql("""
                select their_key, thing, content from directory.said
                where source = :source and kind = :kind and their_key = any (:keys)
                """)
                .param("source", source.value())
                .param("kind", kind.name())
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    known.put(
                            row.getString("their_key"),
                            new Known(row.getObject("thing", UUID.class), json.tree(row.getString("content"))));
                });
        return known;
    }
}
