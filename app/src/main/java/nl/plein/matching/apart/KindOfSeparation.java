package nl.plein.matching.apart;

import java.util.Set;
import nl.plein.access.kept.KindOfRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** It keeps people safe for as long as both are here, and goes when one of them is not. */
@Configuration(proxyBeanMethods = false)
class KindOfSeparation {

    @Bean
    KindOfRecord kindOfPairKeptApart(ForgetWhoLeft forgetWhoLeft) {
        return new KindOfRecord(
                "kept-apart", KindOfRecord.Owner.ORGANISATION, "matching", Set.of("kept_apart"), forgetWhoLeft::removeAll);
    }
}
