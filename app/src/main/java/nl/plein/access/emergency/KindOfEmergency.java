package nl.plein.access.emergency;

import java.sql.Timestamp;
import java.util.Set;
import nl.plein.access.kept.KindOfRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who read in an emergency has to answer for it as long as for any other look. */
@Configuration(proxyBeanMethods = false)
class KindOfEmergency {

    @Bean
    KindOfRecord kindOfReadingInDanger(JdbcClient jdbc) {
        return new KindOfRecord(
                "emergencies",
                KindOfRecord.Owner.ORGANISATION,
                "access",
                Set.of("emergency"),
                before -> jdbc.sql("delete from access.emergency where until < :before")
                        .param("before", Timestamp.from(before))
                        .update());
    }
}
