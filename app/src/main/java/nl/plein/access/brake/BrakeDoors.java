package nl.plein.access.brake;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.Set;
import nl.plein.access.kept.KindOfRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;

/** Puts the brakes where requests come in, after those of other sites were refused: they use up nobody's tries. */
@Configuration(proxyBeanMethods = false)
class BrakeDoors {

    @Bean
    Customizer<HttpSecurity> slowDown(Brakes brakes) {
        return http -> http.addFilterAfter(new BrakeAsking(brakes), CsrfFilter.class)
                .addFilterAfter(new BrakeForms(brakes), CsrfFilter.class)
                .addFilterAfter(new BrakeGuessing(brakes), CsrfFilter.class)
                .addFilterAfter(new BrakeCodes(brakes), AuthorizationFilter.class);
    }

    @Bean
    KindOfRecord kindOfTry(Brakes brakes) {
        return new KindOfRecord(
                "tries", KindOfRecord.Owner.ALLIANCE, "access", Set.of("brake", "brake_key"), _ -> brakes.forget());
    }

    @Bean
    KindOfRecord kindOfKnownBrowser(KnownBrowsers browsers) {
        return new KindOfRecord(
                "known-browsers", KindOfRecord.Owner.ALLIANCE, "access", Set.of("known_browser"), browsers::forget);
    }

    /** Oftener than every night: who guesses makes many. */
    @Bean
    Task<Void> forgetTries(Brakes brakes) {
        return Tasks.recurring("access-forget-tries", Schedules.fixedDelay(Duration.ofMinutes(30)))
                .execute((_, _) -> brakes.forget());
    }
}
