package nl.plein.matching.weights;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plein.matching.profile.Weights;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the alliance set, now and before. */
@Repository
public class AllianceWeights {

    private static final TypeReference<Map<String, Integer>> DAYS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    AllianceWeights(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    public Weighing now() {
        return jdbc.sql("""
                select skills, interests, time, distance, language, wishes, days_per_barrier
                from matching.weights order by id desc limit 1
                """)
                .query((row, _) -> new Weighing(
                        new Weights(
                                row.getInt("skills"),
                                row.getInt("interests"),
                                row.getInt("time"),
                                row.getInt("distance"),
                                row.getInt("language"),
                                row.getInt("wishes")),
                        json.readValue(row.getString("days_per_barrier"), DAYS)))
                .optional()
                .orElse(Weighing.DEFAULT);
    }

    record Change(Instant at, PersonId by) {}

    Optional<Change> lastChange() {
        return jdbc.sql("select set_at, set_by from matching.weights order by id desc limit 1")
                .query((row, _) -> new Change(
                        row.getTimestamp("set_at").toInstant(), new PersonId(row.getObject("set_by", UUID.class))))
                .optional();
    }

    void set(Weighing weighing, PersonId by) {
        jdbc.sql("""
                insert into matching.weights
                    (skills, interests, time, distance, language, wishes, days_per_barrier, set_at, set_by)
                values (:skills, :interests, :time, :distance, :language, :wishes, :days::jsonb, :at, :by)
                """)
                .param("skills", weighing.weights().skills())
                .param("interests", weighing.weights().interests())
                .param("time", weighing.weights().time())
                .param("distance", weighing.weights().distance())
                .param("language", weighing.weights().language())
                .param("wishes", weighing.weights().wishes())
                .param("days", json.writeValueAsString(weighing.daysPerBarrier()))
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.value())
                .update();
    }
}
