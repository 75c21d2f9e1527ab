package nl.plein.access.factor;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import java.util.UUID;
import nl.plein.people.Memberships;
import nl.plein.people.PersonId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who no longer works here needs nothing to sign in with, and so nothing of it is kept. */
@Configuration(proxyBeanMethods = false)
class FactorJobs {

    @Bean
    Task<Void> forgetFactors(JdbcClient jdbc, LostFactors lostFactors, Memberships memberships, Clock clock) {
        return Tasks.recurring("access-forget-factors", Schedules.daily(clock.getZone(), LocalTime.of(3, 25)))
                .execute((_, _) -> jdbc.sql("""
                        select person from access.passkey_owner union select person from access.code_app
                        union select person from access.recovery_code union select person from access.provider_identity
                        """)
                        .query(UUID.class)
                        .list().stream()
                        .filter(person -> memberships.of(new PersonId(person)).isEmpty())
                        .forEach(person -> {
                            lostFactors.forget(new PersonId(person));
                            jdbc.sql("delete from access.provider_identity where person = :person")
                                    .param("person", person)
                                    .update();
                        }));
    }
}
