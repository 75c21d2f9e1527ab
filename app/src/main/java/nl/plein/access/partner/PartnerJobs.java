package nl.plein.access.partner;

import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to invitations by itself. */
@Configuration(proxyBeanMethods = false)
class PartnerJobs {

    /** So long the one that leads still sees that nobody answered, and can ask again. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    @Bean
    Task<Void> forgetInvitations(Invitations invitations, Clock clock) {
        return Tasks.recurring("access-forget-invitations", Schedules.daily(clock.getZone(), LocalTime.of(3, 25)))
                .execute((_, _) -> invitations.forget(clock.instant().minus(REMEMBERED)));
    }
}
