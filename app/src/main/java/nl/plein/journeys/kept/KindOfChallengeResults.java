package nl.plein.journeys.kept;

import java.sql.Timestamp;
import java.util.Set;
import nl.plein.access.kept.KindOfRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody made goes sooner than the journey itself: a picture is of use while two people talk about it. */
@Configuration(proxyBeanMethods = false)
class KindOfChallengeResults {

    private static final Set<String> TABLES = Set.of("result", "photo");

    @Bean
    KindOfRecord kindOfChallengeResult(JdbcClient jdbc) {
        return new KindOfRecord("challenge-results", KindOfRecord.Owner.ORGANISATION, "journeys", TABLES, before -> jdbc.sql("""
                delete from journeys.result using journeys.ending e where e.journey = result.journey and e.at < :before
                """)
                .param("before", Timestamp.from(before))
                .update());
    }
}
