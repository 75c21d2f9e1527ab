package nl.plein.needs.guardian;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import nl.plein.needs.Guardians;
import nl.plein.needs.Welcome;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A child waits for the yes of a parent who does not answer: the parent is asked again after three days and after a week.
 * After that it stands on the board that somebody calls.
 */
@Component
class AskGuardiansAgain {

    private static final List<Duration> AFTER = List.of(Duration.ofDays(3), Duration.ofDays(7));

    private final Guardians guardians;
    private final Welcome welcome;
    private final Clock clock;

    AskGuardiansAgain(Guardians guardians, Welcome welcome, Clock clock) {
        this.guardians = guardians;
        this.welcome = welcome;
        this.clock = clock;
    }

    /** The later one first, so that nobody gets two letters on one morning after a job did not run for days. */
    @Transactional
    void ask() {
        for (var times = AFTER.size() - 1; times >= 0; times--)
            guardians.takeUnanswered(times, clock.instant().minus(AFTER.get(times))).forEach(welcome::askGuardian);
    }

    @Configuration(proxyBeanMethods = false)
    static class EveryMorning {

        @Bean
        Task<Void> askGuardians(AskGuardiansAgain again, Clock clock) {
            return Tasks.recurring("needs-ask-guardians-again", Schedules.daily(clock.getZone(), LocalTime.of(9, 30)))
                    .execute((_, _) -> again.ask());
        }
    }
}
