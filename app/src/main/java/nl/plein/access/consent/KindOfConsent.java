package nl.plein.access.consent;

import java.time.ZoneOffset;
import java.util.Set;
import nl.plein.access.kept.KindOfRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody agreed to has to be shown for as long as what was shared can be disputed. */
@Configuration(proxyBeanMethods = false)
class KindOfConsent {

    @Bean
    KindOfRecord kindOfAskedConsent(JdbcClient jdbc) {
        return new KindOfRecord(
                "consents",
                KindOfRecord.Owner.ORGANISATION,
                "access",
                Set.of("consent", "consent_giver", "consent_answer", "consent_withdrawn"),
                before -> jdbc.sql("delete from access.consent where ends_on < :day")
                        .param("day", before.atOffset(ZoneOffset.UTC).toLocalDate())
                        .update());
    }
}
