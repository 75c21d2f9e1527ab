package nl.plein.ground;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import java.util.List;

/** Runs the jobs when a test says so, in the test's own thread, so that nobody has to wait for them. */
public class Jobs {

    private final ManualScheduler scheduler;
    private final List<Task<?>> tasks;

    Jobs(ManualScheduler scheduler, List<Task<?>> tasks) {
        this.scheduler = scheduler;
        this.tasks = tasks;
    }

    /** Every recurring job once, whatever its next time, and then all that waits in line. */
    public void run() {
        tasks.stream().filter(RecurringTask.class::isInstance).forEach(this::makeDue);
        scheduler.runAnyDueExecutions();
    }

    /** One recurring job, by its name. */
    public void run(String name) {
        makeDue(tasks.stream().filter(task -> task.getName().equals(name)).findFirst().orElseThrow());
        scheduler.runAnyDueExecutions();
    }

    private void makeDue(Task<?> task) {
        if (task instanceof RecurringTask<?> recurring)
            scheduler.reschedule(recurring.getDefaultTaskInstance(), scheduler.getClock().now());
    }
}
