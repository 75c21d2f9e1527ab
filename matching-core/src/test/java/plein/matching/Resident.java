package plein.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How far the resident memory of this process rises while something runs (Linux): the only way to see native memory.
 * The heap must have a fixed size, or it gives memory back meanwhile.
 */
final class Resident {

    private final long before;

    Resident() {
        System.gc();
        try {
            Files.writeString(Path.of("/proc/self/clear_refs"), "5");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        before = kilobytes("VmRSS:");
    }

    long risenBytes() {
        return (kilobytes("VmHWM:") - before) * 1024;
    }

    private static long kilobytes(String name) {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith(name)).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
