package nl.plein.matching.run;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import nl.plein.access.kept.KindOfRecord;
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
    KindOfRecord kindOfRun(Runs runs) {
        return new KindOfRecord(
                "runs",
                KindOfRecord.Owner.ORGANISATION,
                "matching",
                Set.of("run", "run_pair", "run_unmatched", "run_wanted", "run_left_out", "run_outcome"),
                runs::forget);
    }
}
