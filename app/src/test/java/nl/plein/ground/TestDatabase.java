package nl.plein.ground;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

/** One real PostgreSQL for all tests, with a database for each application that is started. */
public class TestDatabase {

    /** Owns the tables and may do nothing else, as with an administrator who follows the rules. */
    public static final String OWNER = "plein_owner";

    /** Looks over every fence. */
    public static final String ADMINISTRATOR = "postgres";

    /** The role of the application itself. */
    public static final String APPLICATION = "plein_app";

    private static EmbeddedPostgres postgres;
    private static int databases;

    private TestDatabase() {}

    /** The address of a new, empty database. */
    public static synchronized String create() {
        var name = "plein" + ++databases;
        try (var connection = server().getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner " + OWNER);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return "jdbc:postgresql://localhost:" + server().getPort() + "/" + name;
    }

    private static EmbeddedPostgres server() {
        if (postgres == null) postgres = start();
        return postgres;
    }

    /** Nothing here has to survive, so it does not wait for the disk. */
    private static EmbeddedPostgres start() {
        try {
            var started = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .start();
            try (var connection = started.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create role " + APPLICATION + " login");
                statement.execute("create role " + OWNER + " login nosuperuser nobypassrls");
                statement.execute("create role plein_log nologin");
                statement.execute("grant plein_log to " + OWNER);
            }
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
