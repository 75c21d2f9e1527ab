package nl.plein.access.sharing;

import java.sql.Timestamp;
import java.util.Set;
import nl.plein.access.kept.KindOfRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With whom something was shared can be asked for a long time after (AVG articles 15 and 19). */
@Configuration(proxyBeanMethods = false)
class KindOfSharing {

    @Bean
    KindOfRecord kindOfSharedMatter(JdbcClient jdbc) {
        return new KindOfRecord(
                "sharings",
                KindOfRecord.Owner.ORGANISATION,
                "access",
                Set.of("sharing"),
                before -> jdbc.sql("delete from access.sharing where least(until, ended_at) < :before")
                        .param("before", Timestamp.from(before))
                        .update());
    }
}
