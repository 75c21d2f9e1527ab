package nl.plein.shared.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the embedded PostgreSQL keeps its data, and how it is started there after whatever happened before. */
class DataDirectory {

    private static final Logger log = LoggerFactory.getLogger(DataDirectory.class);

    private final Path data;
    private final Path binaries;
    private final Path ready;

    DataDirectory(Path directory) {
        var absolute = directory.toAbsolutePath().normalize();
        data = absolute.resolve("postgres");
        binaries = absolute.resolve("postgres-binaries");
        ready = data.resolve("plein-ready");
    }

    EmbeddedPostgres start() throws IOException {
        Files.createDirectories(data);
        refuseWhileAnotherPleinUsesIt();
        leftBehind().ifPresent(this::stop);
        setAsideWhatWasNeverFinished();
        var postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setCleanDataDirectory(false)
                // Spring closes it; a hook of its own would run at the same time and hang
                .setRegisterShutdownHook(false)
                // the library starts it with -F, which loses data when the machine stops
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("timezone", "UTC")
                // so that lower() knows é, whatever the language of the machine
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        if (Files.notExists(ready)) Files.createFile(ready);
        return postgres;
    }

    private void refuseWhileAnotherPleinUsesIt() throws IOException {
        var locked = data.resolve("epg-lock");
        if (Files.notExists(locked)) return;
        try (var channel = FileChannel.open(locked, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) throw new IllegalStateException("Another Plein is running on " + data);
        } catch (OverlappingFileLockException e) {
            throw new IllegalStateException("Another Plein of this same program is running on " + data, e);
        }
    }

    /** The PostgreSQL of a Plein that was killed: it lives on and would keep the directory occupied. */
    private Optional<ProcessHandle> leftBehind() throws IOException {
        var pid = data.resolve("postmaster.pid");
        if (Files.notExists(pid)) return Optional.empty();
        return Files.readAllLines(pid).stream()
                .findFirst()
                .map(String::strip)
                .filter(number -> number.matches("[0-9]{1,18}"))
                .flatMap(number -> ProcessHandle.of(Long.parseLong(number)))
                .filter(this::isOurs);
    }

    /** A process number may since have gone to any other program: only a postgres of this very directory is ours. */
    private boolean isOurs(ProcessHandle process) {
        var program = process.info().command().map(Path::of).map(Path::getFileName).map(Path::toString);
        var arguments = List.of(process.info().arguments().orElse(new String[0]));
        return program.filter("postgres"::equals).isPresent() && arguments.contains(data.toString());
    }

    private void stop(ProcessHandle postgres) {
        log.warn("Stopping the PostgreSQL that an earlier Plein left running (process {})", postgres.pid());
        postgres.destroy();
        try {
            postgres.onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The PostgreSQL with process number " + postgres.pid() + " does not stop", e);
        }
    }

    /** Somebody stopped Plein in the middle of its very first start: PostgreSQL would stumble over the half of it. */
    private void setAsideWhatWasNeverFinished() throws IOException {
        if (Files.exists(ready) || Files.notExists(data.resolve("PG_VERSION"))) return;
        var aside = data.resolveSibling("postgres-unfinished-" + System.currentTimeMillis());
        log.warn("The last first start was not finished; what there was of it is now in {}", aside);
        Files.move(data, aside);
        Files.createDirectories(data);
    }
}
