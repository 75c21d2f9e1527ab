package nl.plein.journeys.worry;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.plein.journeys.JourneyId;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What somebody who takes part wants a coordinator to know. */
@Repository
@Transactional
public class Worries {

    /** @param by whoever wrote it */
    public record Worry(UUID id, JourneyId journey, PersonId by, String words, Instant at) {}

    private final JdbcClient jdbc;

    Worries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when it was told already */
    boolean add(Worry worry) {
        return jdbc.sql("""
                insert into journeys.worry (id, journey, by, words, at) values (:id, :journey, :by, :words, :at)
                on conflict (id) do nothing
                """)
                .param("id", worry.id())
                .param("journey", worry.journey().value())
                .param("by", worry.by().value())
                .param("words", worry.words())
                .param("at", Timestamp.from(worry.at()))
                .update() == 1;
    }

    /** Those that no coordinator has taken up, the oldest first. */
    public List<Worry> open(Collection<JourneyId> journeys) {
        return jdbc.sql("""
                select w.id, w.journey, w.by, w.words, w.at from journeys.worry w
                left join journeys.worry_handled h on h.worry = w.id
                where w.journey = any(:journeys) and h.worry is null
                order by w.at, w.id
                """)
                .param("journeys", journeys.stream().map(JourneyId::value).toArray(UUID[]::new))
                .query((row, _) -> new Worry(
                        row.getObject("id", UUID.class),
                        new JourneyId(row.getObject("journey", UUID.class)),
                        new PersonId(row.getObject("by", UUID.class)),
                        row.getString("words"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** A coordinator spoke with them about it. */
    public void handled(UUID worry, PersonId by, Instant now) {
        jdbc.sql("""
                insert into journeys.worry_handled (worry, by, at) values (:worry, :by, :now) on conflict (worry) do nothing
                """)
                .param("worry", worry)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }
}
