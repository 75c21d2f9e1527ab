package nl.plein.directory.report;

import java.util.Set;
import nl.plein.access.kept.KindOfRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was told goes when it was handled: the page itself is what stays. */
@Configuration(proxyBeanMethods = false)
class KindOfReport {

    @Bean
    KindOfRecord kindOfPageReport(Reports reports) {
        return new KindOfRecord(
                "page-reports",
                KindOfRecord.Owner.ORGANISATION,
                "directory",
                Set.of("report"),
                reports::removeHandledBefore);
    }
}
