package nl.plein.access.look;

import java.sql.Timestamp;
import java.util.Set;
import nl.plein.access.kept.KindOfRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The log of looks is long, but not endless. The application cannot remove a look; it asks the database to cut off the head
 * of each chain (access.cut_looks), which never goes further than a year ago.
 */
@Configuration(proxyBeanMethods = false)
class KindOfLooks {

    @Bean
    KindOfRecord kindOfLook(JdbcClient jdbc) {
        return new KindOfRecord(
                "looks",
                KindOfRecord.Owner.ORGANISATION,
                "access",
                Set.of("look", "look_anchor", "look_beginning"),
                before -> jdbc.sql("select access.cut_looks(:before)")
                        .param("before", Timestamp.from(before))
                        .query(Integer.class)
                        .single());
    }
}
