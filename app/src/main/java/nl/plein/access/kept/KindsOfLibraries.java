package nl.plein.access.kept;

import java.sql.Timestamp;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the libraries that Plein stands on keep in their own tables. They clean up too; what they missed goes here. */
@Configuration(proxyBeanMethods = false)
class KindsOfLibraries {

    private static final String SCHEMA = "system";

    @Bean
    KindOfRecord kindOfSession(JdbcClient jdbc) {
        return new KindOfRecord(
                "sessions",
                KindOfRecord.Owner.ALLIANCE,
                SCHEMA,
                Set.of("spring_session", "spring_session_attributes"),
                before -> jdbc.sql("delete from system.spring_session where expiry_time < :before")
                        .param("before", before.toEpochMilli())
                        .update());
    }

    /** A fact that no listener could handle for so long is one that none will handle. */
    @Bean
    KindOfRecord kindOfFact(JdbcClient jdbc) {
        return new KindOfRecord(
                "facts",
                KindOfRecord.Owner.ALLIANCE,
                SCHEMA,
                Set.of("event_publication"),
                before -> jdbc.sql("delete from system.event_publication where publication_date < :before")
                        .param("before", Timestamp.from(before))
                        .update());
    }

    /** Work for one time that should have been done long ago; what comes back every night stays. */
    @Bean
    KindOfRecord kindOfJob(JdbcClient jdbc) {
        return new KindOfRecord(
                "jobs",
                KindOfRecord.Owner.ALLIANCE,
                SCHEMA,
                Set.of("scheduled_tasks"),
                before -> jdbc.sql("""
                        delete from system.scheduled_tasks
                        where execution_time < :before and not picked and task_instance <> 'recurring'
                        """)
                        .param("before", Timestamp.from(before))
                        .update());
    }

    @Bean
    KindOfRecord kindOfRemoval(Removals removals) {
        return new KindOfRecord(
                "removals", KindOfRecord.Owner.ALLIANCE, "access", Set.of("removal"), removals::forget);
    }
}
