package nl.plein.needs.ask;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Half-filled forms go by themselves. */
@Configuration(proxyBeanMethods = false)
class DraftJobs {

    @Bean
    Task<Void> removeOldDrafts(Drafts drafts, Clock clock) {
        return Tasks.recurring("needs-remove-old-drafts", Schedules.daily(clock.getZone(), LocalTime.of(3, 20)))
                .execute((_, _) -> drafts.removeOld());
    }
}
