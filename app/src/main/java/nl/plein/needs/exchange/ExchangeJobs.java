package nl.plein.needs.exchange;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Uploaded files go by themselves. */
@Configuration(proxyBeanMethods = false)
class ExchangeJobs {

    @Bean
    Task<Void> removeOldUploads(Uploads uploads) {
        return Tasks.recurring("needs-remove-old-uploads", FixedDelay.ofHours(1))
                .execute((_, _) -> uploads.removeOld());
    }
}
