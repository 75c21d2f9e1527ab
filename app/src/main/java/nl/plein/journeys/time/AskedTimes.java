package nl.plein.journeys.time;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import nl.plein.journeys.JourneyId;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The times that a helper asked for the first moment. */
@Repository
@Transactional
class AskedTimes {

    private final JdbcClient jdbc;

    AskedTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that still wait for an answer, the first one first. */
    List<Instant> waiting(JourneyId journey) {
        return jdbc.sql("""
                select starts_at from journeys.time_asked where journey = :journey and declined_at is null order by starts_at
                """)
                .param("journey", journey.value())
                .query((row, _) -> row.getTimestamp("starts_at").toInstant())
                .list();
    }

    /** These instead of what was asked before. */
    void ask(JourneyId journey, Collection<Instant> times, PersonId by, Instant now) {
        jdbc.sql("delete from journeys.time_asked where journey = :journey and declined_at is null")
                .param("journey", journey.value())
                .update();
        for (var time : times)
            jdbc.sql("""
                    insert into journeys.time_asked (journey, starts_at, by, asked_at) values (:journey, :time, :by, :now)
                    on conflict (journey, starts_at) do update set declined_at = null, by = :by, asked_at = :now
                    """)
                    .param("journey", journey.value())
                    .param("time", Timestamp.from(time))
                    .param("by", by.value())
                    .param("now", Timestamp.from(now))
                    .update();
    }

    /** None of them will do. @return whether there was anything to decline */
    boolean decline(JourneyId journey, Instant now) {
        return jdbc.sql("update journeys.time_asked set declined_at = :now where journey = :journey and declined_at is null")
                .param("journey", journey.value())
                .param("now", Timestamp.from(now))
                .update() > 0;
    }

    /** Once there is a time, what was asked is of no use any more. */
    void forget(JourneyId journey) {
        jdbc.sql("delete from journeys.time_asked where journey = :journey")
                .param("journey", journey.value())
                .update();
    }
}
