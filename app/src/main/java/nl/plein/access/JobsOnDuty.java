package nl.plein.access;

import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import org.springframework.stereotype.Component;

/** Jobs work for the alliance as a whole: whatever they do, they do on duty. */
@Component
class JobsOnDuty implements ExecutionInterceptor {

    private final Keys keys;

    JobsOnDuty(Keys keys) {
        this.keys = keys;
    }

    @Override
    public CompletionHandler<?> execute(TaskInstance<?> job, ExecutionContext context, ExecutionChain chain) {
        return keys.onDuty(() -> (CompletionHandler<?>) chain.proceed(job, context));
    }
}
