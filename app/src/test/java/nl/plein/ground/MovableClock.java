package nl.plein.ground;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. Its zone is not that of the machine, nor UTC. */
public class MovableClock extends Clock {

    /** Ten o'clock on a Monday in March, in Dutch winter time. */
    public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private final ZoneId zone;
    private final AtomicReference<Instant> now;

    MovableClock() {
        this(ZoneId.of("Europe/Amsterdam"), new AtomicReference<>(START));
    }

    private MovableClock(ZoneId zone, AtomicReference<Instant> now) {
        this.zone = zone;
        this.now = now;
    }

    public void moveTo(Instant moment) {
        now.set(moment);
    }

    public void advance(Duration by) {
        now.updateAndGet(moment -> moment.plus(by));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(other, now);
    }
}
