package nl.plein.directory.visit.talk;

import static java.util.stream.Collectors.groupingBy;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.Set;
import nl.plein.people.Organisation;
import nl.plein.people.Organisations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Nobody books with somebody who does not work there any more. Who booked before still stands in the agenda of the organisation. */
@Component
class EndTalksOfWhoLeft {

    private final TalkTimes talkTimes;
    private final Guides guides;
    private final Organisations organisations;

    EndTalksOfWhoLeft(TalkTimes talkTimes, Guides guides, Organisations organisations) {
        this.talkTimes = talkTimes;
        this.guides = guides;
        this.organisations = organisations;
    }

    @Transactional
    public void end() {
        var partners = organisations.partners().stream().map(Organisation::id).toList();
        talkTimes.all().stream().collect(groupingBy(TalkTime::organisation)).forEach((organisation, times) -> {
            var there = partners.contains(organisation) ? guides.of(organisation).keySet() : Set.of();
            times.stream().filter(time -> !there.contains(time.guide())).forEach(time -> talkTimes.remove(time.id()));
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class EveryHour {

        @Bean
        Task<Void> endTalks(EndTalksOfWhoLeft end) {
            return Tasks.recurring("directory-end-talks-of-who-left", Schedules.fixedDelay(Duration.ofHours(1)))
                    .execute((_, _) -> end.end());
        }
    }
}
