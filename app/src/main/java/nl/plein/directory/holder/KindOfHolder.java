package nl.plein.directory.holder;

import java.util.Set;
import nl.plein.access.kept.KindOfRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A mail address stays as long as its reader keeps the page, and for a while after the page stopped. */
@Configuration(proxyBeanMethods = false)
class KindOfHolder {

    @Bean
    KindOfRecord kindOfPageHolder(Holders holders) {
        return new KindOfRecord(
                "page-holders",
                KindOfRecord.Owner.ORGANISATION,
                "directory",
                Set.of("page_holder"),
                holders::removeClosedBefore);
    }
}
