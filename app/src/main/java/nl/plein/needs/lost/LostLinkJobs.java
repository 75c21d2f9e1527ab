package nl.plein.needs.lost;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was counted goes by itself. */
@Configuration(proxyBeanMethods = false)
class LostLinkJobs {

    @Bean
    Task<Void> forgetLostLinks(LostLinks lostLinks, Clock clock) {
        return Tasks.recurring("needs-forget-lost-links", Schedules.daily(clock.getZone(), LocalTime.of(3, 20)))
                .execute((_, _) -> lostLinks.forget());
    }
}
