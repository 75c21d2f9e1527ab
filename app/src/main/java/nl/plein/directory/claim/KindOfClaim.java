package nl.plein.directory.claim;

import java.util.Set;
import nl.plein.access.kept.KindOfRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KindOfClaim {

    @Bean
    KindOfRecord kindOfPageClaim(Claims claims) {
        return new KindOfRecord(
                "page-claims",
                KindOfRecord.Owner.ORGANISATION,
                "directory",
                Set.of("claim"),
                claims::removeDecidedBefore);
    }
}
