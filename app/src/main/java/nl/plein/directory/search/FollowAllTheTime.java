package nl.plein.directory.search;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Each node follows by itself, in a thread of its own: a job of the database runs on one node only. Nobody waits for the
 * index at the start but whoever searches before it is there.
 */
@Component
class FollowAllTheTime {

    private static final Logger log = LoggerFactory.getLogger(FollowAllTheTime.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FollowChanges followChanges;
    private final Duration every;
    private final CountDownLatch built = new CountDownLatch(1);
    private @Nullable ScheduledExecutorService thread;

    /** @param every how often to ask what changed; zero: at each search, which tests do */
    FollowAllTheTime(FollowChanges followChanges, @Value("${plein.directory.follow}") Duration every) {
        this.followChanges = followChanges;
        this.every = every;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (every.isZero()) return;
        thread = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("directory").factory());
        thread.scheduleWithFixedDelay(this::follow, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        if (thread != null) thread.shutdownNow();
    }

    /** A database that is away for a moment is no reason to stop following. */
    private void follow() {
        try {
            followChanges.follow();
            built.countDown();
        } catch (RuntimeException e) {
            log.warn("Could not follow what changed in the directory ({}); trying again", e.getClass().getSimpleName());
        }
    }

    void await() {
        if (every.isZero()) {
            followChanges.follow();
            return;
        }
        try {
            if (!built.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                throw new IllegalStateException("the index of the directory is not built yet");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
