package nl.plein.ground;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks through every table, to see whether something was really erased. */
public class WholeDatabase {

    private final JdbcClient jdbc;

    public WholeDatabase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many rows, in all tables together, hold at least one of these words. */
    public int rowsWith(String... words) {
        return tables().stream().mapToInt(table -> rowsOf(table, words)).sum();
    }

    /** Which tables hold at least one of these words. */
    public List<String> tablesWith(String... words) {
        return tables().stream().filter(table -> rowsOf(table, words) > 0).toList();
    }

    private List<String> tables() {
        return jdbc.sql("""
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema')
                """)
                .query(String.class)
                .list();
    }

    private int rowsOf(String table, String... words) {
        return jdbc.sql("select count(*) from " + table + " t where t::text ilike any(:words)")
                .param("words", Arrays.stream(words).map(word -> "%" + word + "%").toArray(String[]::new))
                .query(Integer.class)
                .single();
    }
}
