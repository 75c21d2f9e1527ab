package nl.plein.journeys.reminder;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who wants no reminders. */
@Repository
@Transactional
class Stops {

    private final JdbcClient jdbc;

    Stops(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean has(UUID participant) {
        return among(List.of(participant)).contains(participant);
    }

    Set<UUID> among(Collection<UUID> participants) {
        return jdbc.sql("select participant from journeys.reminder_stopped where participant = any(:participants)")
                .param("participants", participants.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    void add(UUID participant, PersonId by, Instant now) {
        jdbc.sql("""
                insert into journeys.reminder_stopped (participant, by, at) values (:participant, :by, :now)
                on conflict (participant) do nothing
                """)
                .param("participant", participant)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void remove(UUID participant) {
        jdbc.sql("delete from journeys.reminder_stopped where participant = :participant")
                .param("participant", participant)
                .update();
    }
}
