package nl.plein.shared.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Brings its own PostgreSQL when no address of a database is set, so that trying Plein needs nothing installed. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
class EmbeddedDatabase {

    private static final String APPLICATION = "plein_app";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    /** Not a configuration of its own inside this one: that would be found by itself, also when a database is set. */
    EmbeddedDatabase(Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("production")))
            throw new IllegalStateException("The embedded database trusts every user of this machine and is for trying"
                    + " out only. Set spring.datasource.url, .username and .password to a PostgreSQL 15 or newer.");
    }

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(@Value("${plein.data-directory}") Path directory) throws IOException {
        log.warn("Using the embedded PostgreSQL with its data in {}. It has no password and is for trying out;"
                + " for real work set spring.datasource.url.", directory.toAbsolutePath().normalize());
        return new DataDirectory(directory).start();
    }

    /** The application owns no table: see {@link Fence}. */
    @Bean
    JdbcConnectionDetails embeddedConnection(EmbeddedPostgres postgres) throws SQLException {
        addRole(postgres);
        return new Application(address(postgres));
    }

    @Bean
    FlywayConnectionDetails embeddedOwner(EmbeddedPostgres postgres) {
        return new Owner(address(postgres));
    }

    private static String address(EmbeddedPostgres postgres) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
    }

    private static void addRole(EmbeddedPostgres postgres) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    do $$ begin
                        if to_regrole('%1$s') is null then create role %1$s login; end if;
                    end $$
                    """.formatted(APPLICATION));
        }
    }

    private record Application(String url) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return APPLICATION;
        }

        @Override
        public String getPassword() {
            return "";
        }
    }

    private record Owner(String url) implements FlywayConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return "postgres";
        }

        @Override
        public String getPassword() {
            return "";
        }
    }
}
