package nl.plein.directory.exposure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import nl.plein.access.kept.KindOfRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers of a day; two years of them show whether something changed. */
@Configuration(proxyBeanMethods = false)
class KindOfExposure {

    @Bean
    KindOfRecord kindOfExposureRecord(JdbcClient jdbc, Clock clock) {
        return new KindOfRecord("exposure", KindOfRecord.Owner.ALLIANCE, "directory", Set.of("exposure"), before -> jdbc.sql(
                        "delete from directory.exposure where day < :before")
                .param("before", LocalDate.ofInstant(before, clock.getZone()))
                .update());
    }
}
