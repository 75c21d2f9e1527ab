package nl.plein.directory.exposure;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Each node writes its own counts: a job of the database runs on one node only. */
@Component
class WriteExposure {

    private static final Logger log = LoggerFactory.getLogger(WriteExposure.class);
    private static final int SECONDS = 60;

    private final Exposure exposure;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("exposure").factory());

    WriteExposure(Exposure exposure) {
        this.exposure = exposure;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.scheduleWithFixedDelay(this::write, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        thread.shutdownNow();
    }

    private void write() {
        try {
            exposure.write();
        } catch (DataAccessException e) {
            log.warn("Could not write how often initiatives were shown ({})", e.getClass().getSimpleName());
        }
    }
}
