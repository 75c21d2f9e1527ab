package nl.plein.access.colleague;

import java.util.Set;
import nl.plein.access.kept.KindOfRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What nobody answered goes by itself. */
@Configuration(proxyBeanMethods = false)
class KindOfAsked {

    @Bean
    KindOfRecord kindOfAskedToWork(AskedToWork asked) {
        return new KindOfRecord(
                "asked-to-work", KindOfRecord.Owner.ORGANISATION, "access", Set.of("asked_to_work"), asked::forget);
    }
}
