package nl.plein.matching.proposal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to proposals by itself. */
@Configuration(proxyBeanMethods = false)
class ProposalJobs {

    @Bean
    Task<Void> watchProposals(ProposalClock clock) {
        return Tasks.recurring("matching-proposal-clock", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((_, _) -> clock.tick());
    }
}
