package nl.plein.access.consent;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.plein.shared.OneByOne;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every morning: who has a birthday at which others have to say yes? */
@Configuration(proxyBeanMethods = false)
class ConsentJobs {

    @Bean
    Task<Void> askConsentAgain(AskedConsents consents, AskAgain askAgain, OneByOne oneByOne, Clock clock) {
        return Tasks.recurring("access-ask-consent-again", Schedules.daily(clock.getZone(), LocalTime.of(8, 40)))
                .execute((_, _) -> oneByOne.each(
                        "ask consent again", consents.endedByBirthday(LocalDate.now(clock)), ConsentId::value, askAgain::ask));
    }
}
