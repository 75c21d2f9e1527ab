package nl.plein.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Each source's own version of each thing, and what people see of them together. */
@Repository
@Transactional
public class WhatSourcesSay {

    private static final String COLUMNS = """
            select s.thing, s.kind, s.source, s.their_key, s.content, s.said_at, s.said_by
            from directory.said s join directory.source f on f.id = s.source
            """;

    private final JdbcClient jdbc;
    private final ContentJson json;

    WhatSourcesSay(JdbcClient jdbc, ContentJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The newest first. */
    public List<Said> about(UUID thing) {
        return jdbc.sql(COLUMNS + "where s.thing = :thing order by s.said_at desc, s.source")
                .param("thing", thing)
                .query(this::read)
                .list();
    }

    /** Which thing of ours a source means. */
    public Optional<Said> find(SourceId source, Said.Kind kind, String theirKey) {
        return jdbc.sql(COLUMNS + "where s.source = :source and s.kind = :kind and s.their_key = :key")
                .param("source", source.value())
                .param("kind", kind.name())
                .param("key", theirKey)
                .query(this::read)
                .optional();
    }

    /** Takes the place of what this source said before. */
    public void say(Said said) {
        jdbc.sql("""
                insert into directory.said (thing, kind, source, their_key, content, said_at, said_by)
                values (:thing, :kind, :source, :key, :content::jsonb, :at, :by)
                on conflict (thing, source) do update set
                    their_key = excluded.their_key, content = excluded.content, said_at = excluded.said_at,
                    said_by = excluded.said_by
                """)
                .param("thing", said.thing())
                .param("kind", said.kind().name())
                .param("source", said.source().value())
                .param("key", said.theirKey())
                .param("content", json.write(said.content()))
                .param("at", Timestamp.from(said.at()))
                .param("by", said.by() == null ? null : said.by().value())
                .update();
    }

    /** What people see: the newest of the sources, with what persons corrected on top, the newest correction last. */
    public Optional<ObjectNode> together(UUID thing) {
        var persons = jdbc.sql(COLUMNS + "where s.thing = :thing and f.kind = 'PERSON' order by s.said_at")
                .param("thing", thing)
                .query(this::read)
                .list();
        var newest = jdbc.sql(COLUMNS + "where s.thing = :thing and f.kind <> 'PERSON' order by s.said_at desc, s.source limit 1")
                .param("thing", thing)
                .query(this::read)
                .optional();
        if (newest.isEmpty() && persons.isEmpty()) return Optional.empty();
        var together = newest.map(said -> said.content().deepCopy()).orElseGet(() -> json.tree("{}"));
        persons.forEach(correction -> together.setAll(correction.content()));
        return Optional.of(together);
    }

    private Said read(ResultSet row, int number) throws SQLException {
        var by = row.getObject("said_by", UUID.class);
        return new Said(
                row.getObject("thing", UUID.class),
                Said.Kind.valueOf(row.getString("kind")),
                new SourceId(row.getObject("source", UUID.class)),
                row.getString("their_key"),
                json.tree(row.getString("content")),
                row.getTimestamp("said_at").toInstant(),
                by == null ? null : new PersonId(by));
    }
}
