package nl.plein.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Subjects, for whom and life events, in the order in which they are shown. */
@Repository("termsOfDirectory") // access has terms too
@Transactional
public class Terms {

    private static final String COLUMNS = "select id, key, kind, name_nl, name_en from directory.term ";

    private final JdbcClient jdbc;

    Terms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are there; what was merged or removed is not. */
    public List<Term> all() {
        return jdbc.sql(COLUMNS + "where merged_into is null and removed_at is null order by kind, position, key")
                .query((row, _) -> new Term(
                        row.getObject("id", UUID.class),
                        row.getString("key"),
                        Term.Kind.valueOf(row.getString("kind")),
                        row.getString("name_nl"),
                        row.getString("name_en")))
                .list();
    }

    /** Which key took the place of one that is not there any more: addresses that hold the old one go on. */
    public Map<String, String> merged() {
        var merged = new HashMap<String, String>();
        jdbc.sql("select key, merged_into from directory.term where merged_into is not null")
                .query(row -> {
                    merged.put(row.getString("key"), row.getString("merged_into"));
                });
        return merged;
    }

    /** Adds it at the end of its list, or changes its words. */
    public void keep(Term term) {
        jdbc.sql("""
                insert into directory.term (id, key, kind, name_nl, name_en, position)
                values (:id, :key, :kind, :nl, :en,
                        (select coalesce(max(position), 0) + 1 from directory.term where kind = :kind))
                on conflict (key) do update set kind = excluded.kind, name_nl = excluded.name_nl, name_en = excluded.name_en
                """)
                .param("id", term.id())
                .param("key", term.key())
                .param("kind", term.kind().name())
                .param("nl", term.nl())
                .param("en", term.en())
                .update();
    }

    public boolean changedSince(ChangeMark mark) {
        return jdbc.sql("select exists (select from directory.term where " + ChangeMark.SINCE + ")")
                .param("mark", mark.text())
                .query(Boolean.class)
                .single();
    }
}
