package nl.plein.journeys.guide;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DigestJobs {

    /** At eight in the morning, where people live. */
    private static final String MONDAY = "0 0 8 * * MON";

    @Bean
    Task<Void> tellCoordinatorsOnMonday(SendDigest sendDigest, Clock clock) {
        return Tasks.recurring("journeys-digest", Schedules.cron(MONDAY, clock.getZone()))
                .execute((_, _) -> sendDigest.send());
    }
}
