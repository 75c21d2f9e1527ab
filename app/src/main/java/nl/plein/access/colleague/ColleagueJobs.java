package nl.plein.access.colleague;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** That a colleague was helped is kept for a year. */
@Configuration(proxyBeanMethods = false)
class ColleagueJobs {

    private static final Duration KEPT = Duration.ofDays(365);

    @Bean
    Task<Void> forgetFactorResets(ResetFactors resetFactors, Clock clock) {
        return Tasks.recurring("access-forget-factor-resets", Schedules.daily(clock.getZone(), LocalTime.of(3, 30)))
                .execute((_, _) -> resetFactors.forget(clock.instant().minus(KEPT)));
    }
}
