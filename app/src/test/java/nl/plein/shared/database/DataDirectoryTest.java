package nl.plein.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DataDirectoryTest {

    @Test
    void whatWasStoredSurvivesAPleinThatWasKilled(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory)
            throws Exception {
        var first = new DataDirectory(directory).start();
        run(first, "create table kept (word text)");
        run(first, "insert into kept values ('here')");
        var left = postmaster(directory);
        abandon(first);

        var second = new DataDirectory(directory).start();
        try {
            assertThat(left.isAlive()).isFalse();
            assertThat(ask(second, "select word from kept")).isEqualTo("here");
            assertThat(ask(second, "show fsync")).isEqualTo("on");
            assertThat(ask(second, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(second, "select lower('ÉÉN')")).isEqualTo("één");
        } finally {
            second.close();
        }
    }

    /** The end of a process that was killed: its locks are gone, its PostgreSQL is not. */
    private static void abandon(EmbeddedPostgres postgres) throws Exception {
        var lock = EmbeddedPostgres.class.getDeclaredField("lockStream");
        lock.setAccessible(true);
        ((AutoCloseable) lock.get(postgres)).close();
    }

    @Test
    void aProcessNumberThatWentToAnotherProgramIsLeftAlone(@TempDir Path directory) throws IOException {
        var data = Files.createDirectories(directory.resolve("postgres"));
        var ourselves = ProcessHandle.current().pid();
        new DataDirectory(directory).start().close();
        Files.writeString(data.resolve("postmaster.pid"), ourselves + "\n" + data + "\n");

        // PostgreSQL itself decides what to do with such a file; what counts is that we are still here
        try {
            new DataDirectory(directory).start().close();
        } catch (RuntimeException | IOException _) {
            assertThat(ProcessHandle.current().isAlive()).isTrue();
        }
    }

    @Test
    void twoAtOnceOnOneDirectoryAreRefused(@TempDir Path directory) throws IOException {
        var data = Files.createDirectories(directory.resolve("postgres"));
        try (var channel = FileChannel.open(
                        data.resolve("epg-lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            assertThatThrownBy(() -> new DataDirectory(directory).start()).hasMessageContaining("Another Plein");
        }
    }

    @Test
    void aFirstStartThatWasBrokenOffIsNoObstacle(@TempDir Path directory) throws IOException {
        var data = Files.createDirectories(directory.resolve("postgres"));
        Files.writeString(data.resolve("PG_VERSION"), "18");
        Files.writeString(data.resolve("postgresql.conf"), "");

        new DataDirectory(directory).start().close();
        try (var found = Files.list(directory)) {
            assertThat(found.map(Path::getFileName).map(Path::toString))
                    .anyMatch(name -> name.startsWith("postgres-unfinished-"));
        }
    }

    @Test
    void productionRefusesTheEmbeddedDatabase() {
        new ApplicationContextRunner()
                .withUserConfiguration(EmbeddedDatabase.class)
                .withPropertyValues("spring.profiles.active=production")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasStackTraceContaining("Set spring.datasource.url"));
    }

    private static ProcessHandle postmaster(Path directory) throws IOException {
        var pid = Files.readAllLines(directory.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static void run(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
