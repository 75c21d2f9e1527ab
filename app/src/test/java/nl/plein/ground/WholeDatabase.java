package nl.plein.ground;

import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks through every table, to see whether something was really erased. */
public class WholeDatabase {

    private final JdbcClient jdbc;

    public WholeDatabase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many rows, in all tables together, hold at least one of these words. */
    public int rowsWith(String... words) {
        return jdbc
                .sql("""
                        select format('%I.%I', schemaname, tablename) from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema')
                        """)
                .query(String.class)
                .list().stream()
                .mapToInt(table -> jdbc.sql("select count(*) from " + table + " t where t::text ilike any(:words)")
                        .param("words", Arrays.stream(words).map(word -> "%" + word + "%").toArray(String[]::new))
                        .query(Integer.class)
                        .single())
                .sum();
    }
}
