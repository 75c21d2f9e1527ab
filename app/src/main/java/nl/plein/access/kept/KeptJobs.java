package nl.plein.access.kept;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night what was kept long enough goes. */
@Configuration(proxyBeanMethods = false)
class KeptJobs {

    @Bean
    Task<Void> removeExpiredEveryNight(RemoveExpired removeExpired, Clock clock) {
        return Tasks.recurring("access-remove-expired", Schedules.daily(clock.getZone(), LocalTime.of(3, 20)))
                .execute((_, _) -> removeExpired.all());
    }
}
