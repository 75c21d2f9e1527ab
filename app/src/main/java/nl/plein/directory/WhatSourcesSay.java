package nl.plein.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
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
    private final NamedParameterJdbcTemplate batches;
    private final ContentJson json;

    WhatSourcesSay(JdbcClient jdbc, NamedParameterJdbcTemplate batches, ContentJson json) {
        this.jdbc = jdbc;
        this.batches = batches;
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
        say(List.of(said));
    }

    /** As {@link #say(Said)}, of many things at once; of each only once. */
    public void say(List<Said> all) {
        batches.batchUpdate("""
                insert into directory.said (thing, kind, source, their_key, content, said_at, said_by)
                values (:thing, :kind, :source, :key, :content::jsonb, :at, :by)
                on conflict (thing, source) do update set
                    their_key = excluded.their_key, content = excluded.content, said_at = excluded.said_at,
                    said_by = excluded.said_by
                """, all.stream().map(this::values).toArray(SqlParameterSource[]::new));
    }

    private SqlParameterSource values(Said said) {
        return new MapSqlParameterSource()
                .addValue("thing", said.thing())
                .addValue("kind", said.kind().name())
                .addValue("source", said.source().value())
                .addValue("key", said.theirKey())
                .addValue("content", json.write(said.content()))
                .addValue("at", Timestamp.from(said.at()))
                .addValue("by", said.by() == null ? null : said.by().value());
    }

    /** What people see of a thing, see {@link #together(Collection)}. */
    public Optional<ObjectNode> together(UUID thing) {
        return Optional.ofNullable(together(List.of(thing)).get(thing));
    }

    /** What people see: the newest of the sources, with what persons corrected on top, the newest correction last. */
    public Map<UUID, ObjectNode> together(Collection<UUID> things) {
        var together = new HashMap<UUID, ObjectNode>();
        jdbc.sql("""
                select thing, content from (
                    select s.thing, s.content, s.said_at, f.kind = 'PERSON' as by_person,
                           row_number() over (partition by s.thing, f.kind = 'PERSON' order by s.said_at desc, s.source) as newest
                    from directory.said s join directory.source f on f.id = s.source
                    where s.thing = any (:things)) each
                where by_person or newest = 1
                order by by_person, newest desc
                """)
                .param("things", things.toArray(UUID[]::new))
                .query(row -> {
                    var content = json.tree(row.getString("content"));
                    together.merge(row.getObject("thing", UUID.class), content, ObjectNode::setAll);
                });
        return together;
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
