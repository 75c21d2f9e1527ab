package plein.matching.cli;

import java.util.Locale;

/** Seconds a step, for people to read; nothing is decided by them. */
final class Stopwatch {

    private final StringBuilder laps = new StringBuilder("seconds:");
    private long last = System.nanoTime();

    void lap(String name) {
        long now = System.nanoTime();
        laps.append(String.format(Locale.ROOT, " %s %.3f", name, (now - last) / 1e9));
        last = now;
    }

    @Override
    public String toString() {
        return laps.toString();
    }
}
