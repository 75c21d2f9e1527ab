package nl.plein.needs.screening;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every morning: who has to ask for a new certificate? */
@Configuration(proxyBeanMethods = false)
class ScreeningJobs {

    @Bean
    Task<Void> askRenewalsDaily(AskRenewals askRenewals, Clock clock) {
        return Tasks.recurring("needs-ask-renewals", Schedules.daily(clock.getZone(), LocalTime.of(8, 30)))
                .execute((_, _) -> askRenewals.ask());
    }
}
