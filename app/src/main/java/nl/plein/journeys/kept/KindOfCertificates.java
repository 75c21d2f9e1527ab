package nl.plein.journeys.kept;

import java.sql.Timestamp;
import java.util.Set;
import nl.plein.access.kept.KindOfRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a helper has on paper can be checked for some years, or until the helper takes it away. */
@Configuration(proxyBeanMethods = false)
class KindOfCertificates {

    @Bean
    KindOfRecord kindOfCertificate(JdbcClient jdbc) {
        return new KindOfRecord(
                "certificates",
                KindOfRecord.Owner.ORGANISATION,
                "journeys",
                Set.of("certificate"),
                before -> jdbc.sql("delete from journeys.certificate where made_at < :before")
                        .param("before", Timestamp.from(before))
                        .update());
    }
}
