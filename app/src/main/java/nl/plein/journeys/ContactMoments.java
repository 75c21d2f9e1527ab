package nl.plein.journeys;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.plein.journeys.Moment.Outcome;
import nl.plein.journeys.Moment.Went;
import nl.plein.journeys.Moment.Why;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** When people talk, and what came of it. Each step is a row with who and when. */
@Repository
@Transactional
public class ContactMoments {

    private final JdbcClient jdbc;

    ContactMoments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of each of these journeys, in the order of time. */
    Map<JourneyId, List<Moment>> of(Collection<JourneyId> journeys) {
        if (journeys.isEmpty()) return Map.of();
        return jdbc.sql("""
                select m.id, m.journey, m.key, m.starts_at, m.minutes, c.by as cannot, a.to_at as asked_to,
                       o.happened, o.minutes as took, o.went, o.why, o.at as outcome_at
                from journeys.moment m
                left join journeys.moment_cannot c on c.moment = m.id
                left join journeys.move_asked a on a.moment = m.id
                left join journeys.moment_outcome o on o.moment = m.id
                where m.journey = any(:journeys)
                order by m.starts_at, m.id
                """)
                .param("journeys", journeys.stream().map(JourneyId::value).toArray(UUID[]::new))
                .query(ContactMoments::moment)
                .list().stream()
                .collect(groupingBy(Moment::journey));
    }

    /** @return false when the moment of this key is planned already; it stays where it is */
    public boolean plan(Moment moment, PersonId by, Instant now) {
        return jdbc.sql("""
                insert into journeys.moment (id, journey, key, starts_at, minutes, planned_by, planned_at)
                values (:id, :journey, :key, :starts, :minutes, :by, :now)
                on conflict (journey, key) where key is not null do nothing
                """)
                .param("id", moment.id().value())
                .param("journey", moment.journey().value())
                .param("key", moment.key())
                .param("starts", Timestamp.from(moment.startsAt()))
                .param("minutes", moment.minutes())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update() == 1;
    }

    /** Whoever could not at the old time is asked no more. */
    public void move(Moment moment, Instant to, PersonId by, Instant now) {
        var id = moment.id().value();
        jdbc.sql("update journeys.moment set starts_at = :to where id = :id")
                .param("to", Timestamp.from(to))
                .param("id", id)
                .update();
        jdbc.sql("""
                insert into journeys.moment_moved (moment, at, from_at, to_at, by) values (:id, :now, :from, :to, :by)
                on conflict (moment, at) do update set to_at = excluded.to_at
                """)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("from", Timestamp.from(moment.startsAt()))
                .param("to", Timestamp.from(to))
                .param("by", by.value())
                .update();
        jdbc.sql("delete from journeys.moment_cannot where moment = :id").param("id", id).update();
        jdbc.sql("delete from journeys.move_asked where moment = :id").param("id", id).update();
    }

    /** @return false when somebody said so already */
    public boolean cannot(MomentId moment, PersonId by, Instant now) {
        return jdbc.sql("""
                insert into journeys.moment_cannot (moment, by, at) values (:id, :by, :now) on conflict (moment) do nothing
                """)
                .param("id", moment.value())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update() == 1;
    }

    /** What was written down first is corrected by what is written down later. */
    public void came(MomentId moment, Outcome outcome, PersonId by) {
        var happened = outcome instanceof Outcome.Happened one ? one : null;
        var missed = outcome instanceof Outcome.Missed one ? one : null;
        jdbc.sql("""
                insert into journeys.moment_outcome (moment, happened, minutes, went, why, by, at)
                values (:id, :happened, :minutes, :went, :why, :by, :at)
                on conflict (moment) do update set happened = excluded.happened, minutes = excluded.minutes,
                    went = excluded.went, why = excluded.why, by = excluded.by, at = excluded.at
                """)
                .param("id", moment.value())
                .param("happened", happened != null)
                .param("minutes", happened == null ? null : happened.minutes())
                .param("went", happened == null || happened.went() == null ? null : happened.went().name())
                .param("why", missed == null ? null : missed.why().name())
                .param("by", by.value())
                .param("at", Timestamp.from(outcome.at()))
                .update();
    }

    private static Moment moment(ResultSet row, int number) throws SQLException {
        var cannot = row.getObject("cannot", UUID.class);
        var askedTo = row.getTimestamp("asked_to");
        return new Moment(
                new MomentId(row.getObject("id", UUID.class)),
                new JourneyId(row.getObject("journey", UUID.class)),
                row.getString("key"),
                row.getTimestamp("starts_at").toInstant(),
                row.getInt("minutes"),
                cannot == null ? null : new PersonId(cannot),
                askedTo == null ? null : askedTo.toInstant(),
                outcome(row));
    }

    private static @Nullable Outcome outcome(ResultSet row) throws SQLException {
        var at = row.getTimestamp("outcome_at");
        if (at == null) return null;
        var went = row.getString("went");
        return row.getBoolean("happened")
                ? new Outcome.Happened(row.getInt("took"), went == null ? null : Went.valueOf(went), at.toInstant())
                : new Outcome.Missed(Why.valueOf(row.getString("why")), at.toInstant());
    }
}
