package nl.plein.shared.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * One schema and one history per module: db/migration/needs/V1__name.sql makes tables in the schema "needs". Because
 * no foreign key crosses a schema, modules migrate in any order and numbers never collide between them.
 */
@Component
class Migrations implements FlywayMigrationStrategy {

    private static final Pattern MODULE = Pattern.compile(".*/db/migration/([a-z]+)/[^/]+\\.sql");

    @Override
    public void migrate(Flyway flyway) {
        for (var module : modules()) {
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .locations("classpath:db/migration/" + module)
                    .schemas(module)
                    .defaultSchema(module)
                    .table("migrated")
                    .load()
                    .migrate();
        }
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
