package nl.plein.directory;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Groups of words that mean the same to who searches, as the alliance keeps them. */
@Repository
@Transactional
public class Synonyms {

    private final JdbcClient jdbc;

    Synonyms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<List<String>> all() {
        return jdbc.sql("select words from directory.synonym where removed_at is null order by id")
                .query((row, _) -> Arrays.asList((String[]) row.getArray("words").getArray()))
                .list();
    }

    public void keep(UUID group, List<String> words) {
        jdbc.sql("""
                insert into directory.synonym (id, words) values (:id, :words)
                on conflict (id) do update set words = excluded.words
                """)
                .param("id", group)
                .param("words", words.toArray(String[]::new))
                .update();
    }

    public boolean changedSince(ChangeMark mark) {
        return jdbc.sql("select exists (select from directory.synonym where " + ChangeMark.SINCE + ")")
                .param("mark", mark.text())
                .query(Boolean.class)
                .single();
    }
}
