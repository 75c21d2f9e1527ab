package nl.plein.shared.file;

import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.plein.shared.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * The only way to what is in a file that somebody sends. A file takes many times its size while it is read; together they
 * take no more than this much of the memory, so that nobody else notices. Who comes later waits a little. A build rule sees
 * to it that no page reads a file by itself.
 */
@Component
public class HeavyReads {

    private static final int MEGABYTES = 160;
    private static final int LONGEST_WAIT_SECONDS = 10;

    private final Semaphore room = new Semaphore(MEGABYTES, true);

    /** What is read, and how much it may take: the bytes of the file itself, and the megabytes of memory while reading. */
    public enum What {
        LIST(5 << 20, 80, "file.too-big", "file.busy"),
        PHOTO(12_000_000, 80, "asking.photo.too-big", "asking.photo.busy");

        private final long mostBytes;
        private final int megabytes;
        private final String tooBig;
        private final String busy;

        What(long mostBytes, int megabytes, String tooBig, String busy) {
            this.mostBytes = mostBytes;
            this.megabytes = megabytes;
            this.tooBig = tooBig;
            this.busy = busy;
        }
    }

    public <T> Outcome<T> read(What what, MultipartFile sent, Function<byte[], Outcome<T>> reader) {
        if (sent.getSize() > what.mostBytes) return Outcome.refused(what.tooBig);
        if (!enter(what)) return Outcome.refused(what.busy);
        try {
            return reader.apply(sent.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            room.release(what.megabytes);
        }
    }

    /** Of a file that was sent before, and is kept. */
    public <T> T again(What what, Supplier<T> reader) {
        if (!enter(what)) throw new ResponseStatusException(SERVICE_UNAVAILABLE);
        try {
            return reader.get();
        } finally {
            room.release(what.megabytes);
        }
    }

    private boolean enter(What what) {
        try {
            return room.tryAcquire(what.megabytes, LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
