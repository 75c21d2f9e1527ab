package nl.plein.post;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Puts letters in line to be mailed, as soon as their transaction is committed. */
@Component
class Mailing {

    static final TaskDescriptor<Void> MAIL_LETTER = TaskDescriptor.of("post-mail-letter");
    static final TaskDescriptor<Void> MAIL_BUNDLE = TaskDescriptor.of("post-mail-bundle");

    private final MailServer mailServer;
    private final SchedulerClient jobs;
    private final Clock clock;

    /** The jobs come late: the scheduler itself waits for all jobs, and some of those write letters. */
    Mailing(MailServer mailServer, @Lazy SchedulerClient jobs, Clock clock) {
        this.mailServer = mailServer;
        this.jobs = jobs;
        this.clock = clock;
    }

    boolean hasMailServer() {
        return mailServer.isThere();
    }

    void schedule(UUID letter) {
        schedule(letter, Duration.ZERO);
    }

    void schedule(UUID letter, Duration after) {
        if (hasMailServer())
            jobs.schedule(MAIL_LETTER.instance(letter.toString()).build(), clock.instant().plus(after));
    }

    void scheduleBundle(UUID bundle) {
        if (hasMailServer())
            jobs.schedule(MAIL_BUNDLE.instance(bundle.toString()).build(), clock.instant());
    }
}
