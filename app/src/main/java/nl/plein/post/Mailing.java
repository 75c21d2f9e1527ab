package nl.plein.post;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Puts letters in line to be mailed, as soon as their transaction is committed. */
@Component
class Mailing {

    static final TaskDescriptor<Void> MAIL_LETTER = TaskDescriptor.of("post-mail-letter");

    private final ObjectProvider<JavaMailSender> mailServer;
    private final SchedulerClient jobs;
    private final Clock clock;

    /** The jobs come late: the scheduler itself waits for all jobs, and some of those write letters. */
    Mailing(ObjectProvider<JavaMailSender> mailServer, @Lazy SchedulerClient jobs, Clock clock) {
        this.mailServer = mailServer;
        this.jobs = jobs;
        this.clock = clock;
    }

    boolean hasMailServer() {
        return mailServer.getIfAvailable() != null;
    }

    void schedule(UUID letter) {
        if (hasMailServer())
            jobs.schedule(MAIL_LETTER.instance(letter.toString()).build(), clock.instant());
    }
}
