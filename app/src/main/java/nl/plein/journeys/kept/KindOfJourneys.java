package nl.plein.journeys.kept;

import java.sql.Timestamp;
import java.util.Set;
import nl.plein.access.kept.KindOfRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A journey goes as a whole, some time after it is over. */
@Configuration(proxyBeanMethods = false)
class KindOfJourneys {

    private static final Set<String> TABLES = Set.of(
            "journey", "participant", "meeting", "time_asked", "moment", "moment_moved", "moment_cannot", "move_asked", "moment_outcome",
            "note", "note_draft", "worry", "worry_handled", "ending", "quality_found",
            "reminder", "reminder_stopped", "calendar_address", "digest",
            "look_back_asked", "look_back", "wish", "handover",
            "bond", "joining", "joining_answer", "helper_from");

    @Bean
    KindOfRecord kindOfJourney(JdbcClient jdbc) {
        return new KindOfRecord("journeys", KindOfRecord.Owner.ORGANISATION, "journeys", TABLES, before -> {
            jdbc.sql("delete from journeys.digest where week < :before and stopped_at is null")
                    .param("before", Timestamp.from(before))
                    .update();
            jdbc.sql("""
                    delete from journeys.helper_from f where f.at < :before and not exists (
                        select from journeys.participant p join journeys.journey j on j.id = p.journey
                        where p.person = f.person and j.organisation = f.organisation)
                    """)
                    .param("before", Timestamp.from(before))
                    .update();
            return jdbc.sql("""
                    delete from journeys.journey j using journeys.ending e where e.journey = j.id and e.at < :before
                    """)
                    .param("before", Timestamp.from(before))
                    .update();
        });
    }
}
