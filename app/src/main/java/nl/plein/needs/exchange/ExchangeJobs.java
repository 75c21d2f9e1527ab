package nl.plein.needs.exchange;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.Set;
import nl.plein.access.kept.KindOfRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Uploaded files go by themselves. */
@Configuration(proxyBeanMethods = false)
class ExchangeJobs {

    @Bean
    KindOfRecord kindOfUpload(Uploads uploads) {
        return new KindOfRecord(
                "uploads",
                KindOfRecord.Owner.ORGANISATION,
                "needs",
                Set.of("upload", "upload_row"),
                uploads::removeUploadedBefore);
    }

    /** Oftener than every night: a file is full of names, and a day is a day. */
    @Bean
    Task<Void> removeOldUploads(Uploads uploads) {
        return Tasks.recurring("needs-remove-old-uploads", FixedDelay.ofHours(1))
                .execute((_, _) -> uploads.removeOld());
    }
}
