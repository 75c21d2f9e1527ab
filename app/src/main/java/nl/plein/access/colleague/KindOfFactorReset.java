package nl.plein.access.colleague;

import java.util.Set;
import nl.plein.access.kept.KindOfRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** That a colleague was helped, and by whom. */
@Configuration(proxyBeanMethods = false)
class KindOfFactorReset {

    @Bean
    KindOfRecord kindOfHelpedColleague(ResetFactors resetFactors) {
        return new KindOfRecord(
                "factor-resets", KindOfRecord.Owner.ORGANISATION, "access", Set.of("factor_reset"), resetFactors::forget);
    }
}
