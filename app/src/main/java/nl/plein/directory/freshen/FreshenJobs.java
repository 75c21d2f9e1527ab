package nl.plein.directory.freshen;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FreshenJobs {

    /** At half past nine in the morning, where people live. */
    private static final String EVERY_MORNING = "0 30 9 * * *";

    @Bean
    Task<Void> askWhetherPagesAreTrue(AskWhetherTrue ask, Clock clock) {
        return Tasks.recurring("directory-ask-whether-true", Schedules.cron(EVERY_MORNING, clock.getZone()))
                .execute((_, _) -> ask.ask());
    }
}
