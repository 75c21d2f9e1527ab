package nl.plein.access.look;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night the whole log is gone along. Its last hash is written in the log of the machine, which is kept elsewhere. */
@Configuration(proxyBeanMethods = false)
class LookJobs {

    private static final Logger log = LoggerFactory.getLogger(LookJobs.class);

    @Bean
    Task<Void> verifyLooksEveryNight(VerifyLooks verifyLooks, Clock clock) {
        return Tasks.recurring("access-verify-looks", Schedules.daily(clock.getZone(), LocalTime.of(2, 40)))
                .execute((_, _) -> verifyLooks.all().forEach((organisation, broken) -> {
                    if (broken.isPresent())
                        log.error("The log of looks of organisation {} was changed at number {}", organisation, broken.get());
                    else log.info("The log of looks of organisation {} is whole, up to {}", organisation, verifyLooks.end(organisation));
                }));
    }
}
