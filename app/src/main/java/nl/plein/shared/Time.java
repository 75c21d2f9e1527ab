package nl.plein.shared;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the platform. It knows the time zone of the alliance, so that LocalDate.now(clock) is its today. */
@Configuration(proxyBeanMethods = false)
class Time {

    @Bean
    Clock clock(@Value("${plein.time-zone}") ZoneId zone) {
        return Clock.system(zone);
    }
}
