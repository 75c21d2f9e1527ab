package nl.plein.shared.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Runs as the owner of the tables, which the application itself is not. One schema and one history per module: db/migration/needs/V1__name.sql makes tables in the schema "needs". Because
 * no foreign key crosses a schema, modules migrate in any order and numbers never collide between them.
 */
@Component
class Migrations implements FlywayMigrationStrategy {

    /** The organisations and the person for which the transaction that looks holds keys, as nl.plein.access.Keys sets them. */
    private static final Map<String, String> HELD = Map.of(
            "keys", "(select string_to_array(current_setting('plein.organisations', true), ',')::uuid[])::uuid[]",
            "person", "(select nullif(current_setting('plein.person', true), '')::uuid)");

    /**
     * The fence counts for the owner too, who holds no key: without this a migration would change no row, and nobody would
     * notice. Now it fails, on an empty database as well, until it lifts the fence: "no force row level security".
     * The body of a function may read what the one that calls it may read, and is not looked at here.
     */
    private static final String NO_ROW_IS_LEFT_OUT = "set row_security = off; set check_function_bodies = off";

    private static final Pattern ROLE = Pattern.compile("[a-z_][a-z0-9_]{0,62}");
    private static final Pattern MODULE = Pattern.compile(".*/db/migration/([a-z]+)/[^/]+\\.sql");

    private final String application;
    private final String log;

    @Autowired
    Migrations(JdbcConnectionDetails application, @Value("${plein.log-role}") String log) {
        this(application.getUsername(), log);
    }

    Migrations(@Nullable String application, String log) {
        this.application = role("spring.datasource.username", application);
        this.log = role("plein.log-role", log);
    }

    private static String role(String setting, @Nullable String name) {
        if (name != null && ROLE.matcher(name).matches()) return name;
        throw new IllegalStateException(
                setting + " has to be the name of a role of PostgreSQL in small letters, digits and underscores");
    }

    @Override
    public void migrate(Flyway flyway) {
        for (var module : modules()) {
            of(flyway.getConfiguration(), module).load().migrate();
        }
    }

    FluentConfiguration of(Configuration configuration, String module) {
        return Flyway.configure()
                .configuration(configuration)
                .locations("classpath:db/migration/" + module)
                .schemas(module)
                .defaultSchema(module)
                .table("migrated")
                .initSql(NO_ROW_IS_LEFT_OUT)
                .placeholders(placeholders());
    }

    private Map<String, String> placeholders() {
        var all = new HashMap<>(HELD);
        all.put("application", application);
        all.put("log", log);
        return all;
    }

    private static SortedSet<String> modules() {
        try {
            var found = new TreeSet<String>();
            Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql"))
                    .map(Migrations::address)
                    .map(MODULE::matcher)
                    .forEach(address -> {
                        if (address.matches()) found.add(address.group(1));
                    });
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(Resource resource) {
        try {
            return resource.getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
