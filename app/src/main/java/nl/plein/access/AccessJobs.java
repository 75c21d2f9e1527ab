package nl.plein.access;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to links by itself. */
@Configuration(proxyBeanMethods = false)
class AccessJobs {

    /** So long an expired link still says that it is expired; after that it is unknown. */
    private static final Duration EXPLAINED = Duration.ofDays(90);

    @Bean
    Task<Void> forgetExpiredLinks(PersonalLinks links, SignInTokens tokens, Clock clock) {
        return Tasks.recurring("access-forget-expired-links", Schedules.daily(clock.getZone(), LocalTime.of(3, 20)))
                .execute((_, _) -> {
                    links.forget(clock.instant().minus(EXPLAINED));
                    tokens.forget(clock.instant());
                });
    }
}
