package nl.plein.journeys.ending;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens by itself when it is over. */
@Configuration(proxyBeanMethods = false)
class EndingJobs {

    @Bean
    Task<Void> askHowItWas(AskToLookBack ask) {
        return Tasks.recurring("journeys-ask-to-look-back", Schedules.fixedDelay(Duration.ofMinutes(30)))
                .execute((_, _) -> ask.ask());
    }
}
