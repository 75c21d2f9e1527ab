package nl.plein.directory.way;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.Set;
import nl.plein.access.kept.KindOfRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens by itself: the next step is told, and what nobody came back to is removed. */
@Configuration(proxyBeanMethods = false)
class WayJobs {

    @Bean
    Task<Void> tellNextSteps(TellNext tellNext) {
        return Tasks.recurring("directory-tell-next-steps", Schedules.fixedDelay(Duration.ofMinutes(5)))
                .execute((_, _) -> tellNext.tell());
    }

    @Bean
    KindOfRecord kindOfWay(Ways ways, WayLinks links) {
        return new KindOfRecord("ways", KindOfRecord.Owner.ORGANISATION, "directory", Set.of("way", "way_step"), before -> {
            var untouched = ways.untouchedSince(before);
            untouched.forEach(links::remove);
            return untouched.size();
        });
    }
}
