package nl.plein.matching.run;

import static org.springframework.transaction.annotation.Propagation.NOT_SUPPORTED;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import nl.plein.access.Viewer;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts runs and their acceptance in line as jobs, so that the browser need not wait and a restart loses nothing. First
 * the row, then the job, apart from the page: a job in the same transaction would be looked for before it can be seen.
 */
@Component
class StartRun {

    static final TaskDescriptor<Void> DRY_RUN = TaskDescriptor.of("matching-dry-run");
    static final TaskDescriptor<Void> ACCEPTANCE = TaskDescriptor.of("matching-accept-run");

    private final Runs runs;
    private final Outcomes outcomes;
    private final SchedulerClient jobs;
    private final Clock clock;

    /** The jobs come late: the scheduler itself waits for all jobs, and this belongs to one. */
    StartRun(Runs runs, Outcomes outcomes, @Lazy SchedulerClient jobs, Clock clock) {
        this.runs = runs;
        this.outcomes = outcomes;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Transactional(propagation = NOT_SUPPORTED)
    UUID start(Viewer viewer) {
        var busy = runs.busy(viewer.person());
        if (busy.isPresent()) return busy.get().id();
        var run = runs.add(viewer);
        schedule(DRY_RUN, run, clock.instant());
        return run;
    }

    /**
     * Everything that is left of this run, after an hour in which it can be called back without a trace: nothing is proposed
     * and nobody is written to before. Asking again does nothing twice.
     */
    @Transactional(propagation = NOT_SUPPORTED)
    void acceptAll(Viewer viewer, Run run) {
        if (runs.acceptAll(run.id(), viewer.person())) schedule(ACCEPTANCE, run.id(), clock.instant().plus(Run.RECALL));
    }

    /** @return false when it went out already */
    boolean callBack(Run run) {
        return runs.callBack(run.id());
    }

    /** Jobs that got lost because the machine stopped between the row and the job. */
    void resume() {
        runs.unfinished().forEach(run -> schedule(DRY_RUN, run, clock.instant()));
        outcomes.unfinishedRuns().forEach(run -> schedule(ACCEPTANCE, run, clock.instant()));
    }

    private void schedule(TaskDescriptor<Void> job, UUID run, Instant at) {
        jobs.scheduleIfNotExists(job.instance(run.toString()).build(), at);
    }
}
