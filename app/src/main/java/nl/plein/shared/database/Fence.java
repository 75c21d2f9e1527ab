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
 * that may bypass it. Such a role would see everything of everybody, and nobody would notice.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Fence implements ApplicationRunner {

    private final JdbcClient jdbc;

    Fence(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (isAboveTheFence())
            throw new IllegalStateException("Plein does not run as a role of PostgreSQL that owns its tables or may see"
                    + " everything. Give it a role of its own with spring.datasource.username, and set the owner with"
                    + " spring.flyway.user; docs/administrator.md tells how.");
    }

    private boolean isAboveTheFence() {
        return jdbc.sql("""
                select rolsuper or rolbypassrls or exists (
                    select from pg_class c
                    join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname = 'people' and pg_has_role(c.relowner, 'member'))
                from pg_roles where rolname = current_user
                """)
                .query(Boolean.class)
                .single();
    }
}
