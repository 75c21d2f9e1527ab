package nl.plein.matching.run;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of runs. */
@Configuration(proxyBeanMethods = false)
class RunJobs {

    @Bean
    Task<Void> dryRuns(MakeDryRun makeDryRun) {
        return Tasks.oneTime(StartRun.DRY_RUN).execute((job, _) -> makeDryRun.make(UUID.fromString(job.getId())));
    }

    @Bean
    Task<Void> acceptances(AcceptRun acceptRun) {
        return Tasks.oneTime(StartRun.ACCEPTANCE).execute((job, _) -> acceptRun.accept(UUID.fromString(job.getId())));
    }

    @Bean
    Task<Void> resumeRuns(StartRun startRun) {
        return Tasks.recurring("matching-resume-runs", Schedules.fixedDelay(Duration.ofMinutes(10)))
                .execute((_, _) -> startRun.resume());
    }

    @Bean
    Task<Void> forgetRuns(Runs runs, Clock clock) {
        return Tasks.recurring("matching-forget-runs", Schedules.daily(clock.getZone(), LocalTime.of(3, 20)))
                .execute((_, _) -> runs.forget());
    }
}
