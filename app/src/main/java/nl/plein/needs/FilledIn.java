package nl.plein.needs;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was filled in about people on the form of an entry. It belongs to the entry and says nothing of anybody who was
 * recognised by it: see docs/decisions/0020.
 */
@Component
@Transactional
public class FilledIn {

    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FilledIn(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(EntryId entry, Answers answers) {
        jdbc.sql("""
                insert into needs.filled_in (entry, fields) values (:entry, :fields::jsonb)
                on conflict (entry) do update set fields = excluded.fields
                """)
                .param("entry", entry.value())
                .param("fields", json.writeValueAsString(answers.personal().fields()))
                .update();
    }

    public Answers of(EntryId entry) {
        return jdbc.sql("select fields from needs.filled_in where entry = :entry")
                .param("entry", entry.value())
                .query((row, _) -> new Answers(json.readValue(row.getString("fields"), FIELDS)))
                .optional()
                .orElse(Answers.NONE);
    }

    void forget(EntryId entry) {
        jdbc.sql("delete from needs.filled_in where entry = :entry").param("entry", entry.value()).update();
    }
}
