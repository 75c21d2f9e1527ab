package nl.plein.ground;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings the database back to what it was when the application had just started: what was empty is empty again. */
public class EmptyTables {

    private final JdbcClient jdbc;
    private List<String> emptyAtStart = List.of();

    EmptyTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    void remember() {
        emptyAtStart = tables().stream().filter(this::isEmpty).toList();
    }

    /** Those of the modules; jobs and sessions stay, and so does the history of the migrations. */
    private List<String> tables() {
        return jdbc.sql("""
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname not in ('system', 'public', 'pg_catalog', 'information_schema')
                  and tablename <> 'migrated'
                """)
                .query(String.class)
                .list();
    }

    private boolean isEmpty(String table) {
        return jdbc.sql("select not exists (select 1 from " + table + ")").query(Boolean.class).single();
    }

    /** What the test before left running may hold a table at this very moment; then it is tried again. */
    void empty() {
        if (emptyAtStart.isEmpty()) return;
        await("empty tables")
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptionsInstanceOf(PessimisticLockingFailureException.class)
                .until(this::truncate);
    }

    /** Most are empty still, and PostgreSQL makes new files for each table that it truncates, empty or not. */
    private boolean truncate() {
        var filled = filled();
        if (!filled.isEmpty()) jdbc.sql("truncate " + String.join(", ", filled) + " cascade").update();
        return true;
    }

    private List<String> filled() {
        return jdbc.sql(emptyAtStart.stream()
                        .map(table -> "select '" + table + "' where exists (select from " + table + ")")
                        .collect(Collectors.joining(" union all ")))
                .query(String.class)
                .list();
    }
}
