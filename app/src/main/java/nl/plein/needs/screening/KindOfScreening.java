package nl.plein.needs.screening;

import java.util.Set;
import nl.plein.access.kept.KindOfRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A screening goes with the last offer; a step that a newer one took the place of goes sooner. */
@Configuration(proxyBeanMethods = false)
class KindOfScreening {

    @Bean
    KindOfRecord kindOfScreeningStep(Steps steps) {
        return new KindOfRecord(
                "screenings",
                KindOfRecord.Owner.ORGANISATION,
                "needs",
                Set.of("screening_step", "screening_renewal"),
                steps::removeOverdue);
    }
}
