package nl.plein.needs.ask;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.plein.access.Keys;
import nl.plein.access.kept.Terms;
import nl.plein.needs.Answers;
import nl.plein.needs.EntryId;
import nl.plein.needs.Kind;
import nl.plein.needs.Kinds;
import nl.plein.needs.Side;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forms that are being filled in. They are kept for a while after the last answer. Whoever knows the address of one may
 * open it, and with it what its organisation keeps: the address is what turns the key.
 */
@Component
class Drafts {

    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Kinds kinds;
    private final Terms terms;
    private final Keys keys;

    Drafts(JdbcClient jdbc, JsonMapper json, Clock clock, Kinds kinds, Terms terms, Keys keys) {
        this.keys = keys;
        this.terms = terms;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.kinds = kinds;
    }

    @Transactional
    void add(Draft draft) {
        keys.add(List.of(draft.kind().organisation()));
        jdbc.sql("""
                insert into needs.draft (id, organisation, door, side, kind, answers, answered, changes, holder, touched_at)
                values (:id, :organisation, :door, :side, :kind, :answers::jsonb, :answered, :changes, :holder, :now)
                """)
                .param("id", draft.id())
                .param("organisation", draft.kind().organisation().value())
                .param("door", draft.door().name())
                .param("side", draft.side().name())
                .param("kind", draft.kind().key())
                .param("answers", json.writeValueAsString(draft.fields()))
                .param("answered", draft.answered().toArray(String[]::new))
                .param("changes", draft.changes() == null ? null : draft.changes().entry().value())
                .param("holder", draft.changes() == null ? null : draft.changes().holder().value())
                .param("now", now())
                .update();
    }

    Optional<Draft> find(Draft.Door door, UUID id) {
        return find(door, id, "");
    }

    /** Finds a draft and keeps others from sending it until this transaction ends. */
    Optional<Draft> lock(Draft.Door door, UUID id) {
        return find(door, id, " for update");
    }

    private Optional<Draft> find(Draft.Door door, UUID id, String locking) {
        turnTheKeyOf(id);
        return jdbc.sql("""
                select id, door, side, kind, answers, answered, changes, holder, sent_as
                from needs.draft
                where id = :id and door = :door and touched_at > :oldest
                """ + locking)
                .param("id", id)
                .param("door", door.name())
                .param("oldest", Timestamp.from(terms.before("drafts")))
                .query(this::draft)
                .optional();
    }

    private void turnTheKeyOf(UUID draft) {
        jdbc.sql("select needs.organisation_of_draft(:draft)")
                .param("draft", draft)
                .query(UUID.class)
                .optional()
                .ifPresent(organisation -> keys.add(List.of(new OrganisationId(organisation))));
    }

    /** Keeps the answers of one question; answers of other questions, perhaps from another tab, stay. */
    @Transactional
    void answer(Draft draft, Question question, Map<String, List<String>> fields) {
        jdbc.sql("""
                update needs.draft
                set answers = answers || :fields::jsonb,
                    answered = array(select distinct unnest(answered || array[:question::text])),
                    touched_at = :now
                where id = :id and sent_as is null
                """)
                .param("fields", json.writeValueAsString(fields))
                .param("question", question.key())
                .param("now", now())
                .param("id", draft.id())
                .update();
    }

    /** Remembers what came of a draft and empties it. */
    @Transactional
    void sent(Draft draft, EntryId entry) {
        jdbc.sql("""
                update needs.draft set sent_as = :entry, answers = '{}', touched_at = :now where id = :id
                """)
                .param("entry", entry.value())
                .param("now", now())
                .param("id", draft.id())
                .update();
    }

    /** Removes what nobody touched since. */
    @Transactional
    int removeUntouchedSince(Instant before) {
        return jdbc.sql("delete from needs.draft where touched_at <= :oldest")
                .param("oldest", Timestamp.from(before))
                .update();
    }

    private Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                Draft.Door.valueOf(row.getString("door")),
                Side.valueOf(row.getString("side")),
                kind(row.getString("kind")),
                new Answers(json.readValue(row.getString("answers"), FIELDS)),
                Set.of((String[]) row.getArray("answered").getArray()),
                change(row),
                entryId(row.getObject("sent_as", UUID.class)));
    }

    private static Draft.@Nullable Change change(ResultSet row) throws SQLException {
        var entry = row.getObject("changes", UUID.class);
        return entry == null ? null : new Draft.Change(new EntryId(entry), new PersonId(row.getObject("holder", UUID.class)));
    }

    private Kind kind(String key) {
        return kinds.find(key).orElseThrow();
    }

    private static EntryId entryId(UUID id) {
        return id == null ? null : new EntryId(id);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
