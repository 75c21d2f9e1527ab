package nl.plein.directory.visit;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens by itself: the one reminder. */
@Configuration(proxyBeanMethods = false)
class VisitJobs {

    @Bean
    Task<Void> remindOfVisits(RemindVisits remind) {
        return Tasks.recurring("directory-remind-of-visits", Schedules.fixedDelay(Duration.ofMinutes(10)))
                .execute((_, _) -> remind.remind());
    }
}
