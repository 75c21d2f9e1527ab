package nl.plein.shared.database;

import javax.sql.DataSource;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to work as a role for which row-level security does not count: the owner of the tables, a superuser, or one
 * that may bypass it. Such a role would see everything of everybody, and nobody would notice. Neither may it write the log
 * of looks past the one function that is there for it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Fence implements ApplicationRunner {

    private static final String ABOVE_THE_FENCE = """
            select rolsuper or rolbypassrls or exists (
                select from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'people' and pg_has_role(c.relowner, 'member'))
            from pg_roles where rolname = current_user
            """;

    private static final String WRITES_THE_LOG =
            "select has_table_privilege('access.look', 'insert, update, delete, truncate')";

    private final JdbcClient jdbc;

    Fence(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (holds(ABOVE_THE_FENCE))
            throw new IllegalStateException("Plein does not run as a role of PostgreSQL that owns its tables or may see"
                    + " everything. Give it a role of its own with spring.datasource.username, and set the owner with"
                    + " spring.flyway.user; docs/administrator.md tells how.");
        if (holds(WRITES_THE_LOG))
            throw new IllegalStateException("Plein does not run as a role of PostgreSQL that writes the log of looks by"
                    + " itself. Take it out of the role in plein.log-role; docs/administrator.md tells how.");
    }

    private boolean holds(String what) {
        return jdbc.sql(what).query(Boolean.class).single();
    }
}
