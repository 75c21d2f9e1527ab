package nl.plein.journeys.helping;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plein.journeys.JourneyId;
import nl.plein.journeys.MomentId;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a helper writes for the next time. It is theirs alone: whoever else holds the keys asks in vain. */
@Repository
@Transactional
class Notes {

    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Notes(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The author's own, by moment. */
    Map<MomentId, String> of(JourneyId journey, PersonId author) {
        record Note(MomentId moment, String words) {}
        return jdbc
                .sql("""
                select n.moment, n.words from journeys.note n join journeys.moment m on m.id = n.moment
                where m.journey = :journey and n.author = :author
                """)
                .param("journey", journey.value())
                .param("author", author.value())
                .query((row, _) -> new Note(new MomentId(row.getObject("moment", UUID.class)), row.getString("words")))
                .list().stream()
                .collect(Collectors.toMap(Note::moment, Note::words));
    }

    /** What was handed in; the draft of it has done its work. No words: no note. */
    void write(MomentId moment, PersonId author, String words, Instant now) {
        discardDraft(moment, author);
        if (words.isEmpty()) {
            jdbc.sql("delete from journeys.note where moment = :moment and author = :author")
                    .param("moment", moment.value())
                    .param("author", author.value())
                    .update();
            return;
        }
        jdbc.sql("""
                insert into journeys.note (moment, author, words, at) values (:moment, :author, :words, :at)
                on conflict (moment, author) do update set words = excluded.words, at = excluded.at
                """)
                .param("moment", moment.value())
                .param("author", author.value())
                .param("words", words)
                .param("at", Timestamp.from(now))
                .update();
    }

    /** Typed and not handed in: kept apart, so that nothing real is ever half there. */
    void keepDraft(MomentId moment, PersonId author, Map<String, List<String>> fields, Instant now) {
        jdbc.sql("""
                insert into journeys.note_draft (moment, author, fields, at) values (:moment, :author, :fields::jsonb, :at)
                on conflict (moment, author) do update set fields = excluded.fields, at = excluded.at
                """)
                .param("moment", moment.value())
                .param("author", author.value())
                .param("fields", json.writeValueAsString(fields))
                .param("at", Timestamp.from(now))
                .update();
    }

    Optional<Map<String, List<String>>> draft(MomentId moment, PersonId author) {
        return jdbc.sql("select fields from journeys.note_draft where moment = :moment and author = :author")
                .param("moment", moment.value())
                .param("author", author.value())
                .query((row, _) -> json.readValue(row.getString("fields"), FIELDS))
                .optional();
    }

    private void discardDraft(MomentId moment, PersonId author) {
        jdbc.sql("delete from journeys.note_draft where moment = :moment and author = :author")
                .param("moment", moment.value())
                .param("author", author.value())
                .update();
    }
}
