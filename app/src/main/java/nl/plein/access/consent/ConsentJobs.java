package nl.plein.access.consent;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every morning: who has a birthday at which others have to say yes? */
@Configuration(proxyBeanMethods = false)
class ConsentJobs {

    @Bean
    Task<Void> askConsentAgain(AskedConsents consents, AskAgain askAgain, Clock clock) {
        return Tasks.recurring("access-ask-consent-again", Schedules.daily(clock.getZone(), LocalTime.of(8, 40)))
                .execute((_, _) -> consents.endedByBirthday(LocalDate.now(clock)).forEach(askAgain::ask));
    }
}
