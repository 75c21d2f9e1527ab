package nl.plein.journeys.reminder;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReminderJobs {

    @Bean
    Task<Void> remindOfMoments(Remind remind) {
        return Tasks.recurring("journeys-remind", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((_, _) -> remind.remind());
    }
}
