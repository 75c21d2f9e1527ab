package nl.plein.directory.visit.talk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import nl.plein.access.kept.KindOfRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When guides sat where is of no use once it is over. */
@Configuration(proxyBeanMethods = false)
class KindOfTalkTime {

    @Bean
    KindOfRecord kindOfTalkTimeRecord(TalkTimes talkTimes, Clock clock) {
        return new KindOfRecord(
                "talk-times",
                KindOfRecord.Owner.ORGANISATION,
                "directory",
                Set.of("talk_time", "talk_off"),
                before -> talkTimes.forget(LocalDate.ofInstant(before, clock.getZone())));
    }
}
