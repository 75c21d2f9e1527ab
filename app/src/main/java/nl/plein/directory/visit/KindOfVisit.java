package nl.plein.directory.visit;

import java.util.Set;
import nl.plein.access.kept.KindOfRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who came by is soon nobody's business any more. */
@Configuration(proxyBeanMethods = false)
class KindOfVisit {

    @Bean
    KindOfRecord kindOfVisitRecord(Visits visits) {
        return new KindOfRecord(
                "visits", KindOfRecord.Owner.ORGANISATION, "directory", Set.of("visit"), visits::forget);
    }
}
