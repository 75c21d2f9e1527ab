package nl.plein.journeys.calendar;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plein.journeys.JourneyId;
import nl.plein.journeys.MomentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How often moments changed, and when they last did: a calendar takes over what has a higher number. */
@Repository
@Transactional
class Changes {

    /** @param last when it was planned or last moved */
    record Change(int times, Instant last) {}

    private final JdbcClient jdbc;

    Changes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<MomentId, Change> of(JourneyId journey) {
        return jdbc.sql("""
                select m.id, count(v.moment) as times, coalesce(max(v.at), m.planned_at) as last
                from journeys.moment m
                left join journeys.moment_moved v on v.moment = m.id
                where m.journey = :journey
                group by m.id, m.planned_at
                """)
                .param("journey", journey.value())
                .query((row, _) -> Map.entry(
                        new MomentId(row.getObject("id", UUID.class)),
                        new Change(row.getInt("times"), row.getTimestamp("last").toInstant())))
                .list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
