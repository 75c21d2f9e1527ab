package nl.plein.needs.lost;

import java.util.Set;
import nl.plein.access.kept.KindOfRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was counted goes by itself. */
@Configuration(proxyBeanMethods = false)
class KindOfLostLink {

    @Bean
    KindOfRecord kindOfCountedLetter(LostLinks lostLinks) {
        return new KindOfRecord(
                "lost-links", KindOfRecord.Owner.ALLIANCE, "needs", Set.of("lost_link"), lostLinks::forget);
    }
}
