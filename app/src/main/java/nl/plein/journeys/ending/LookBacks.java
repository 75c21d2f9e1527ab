package nl.plein.journeys.ending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plein.journeys.Journey;
import nl.plein.journeys.JourneyId;
import nl.plein.journeys.Moment.Went;
import nl.plein.journeys.Participant;
import nl.plein.journeys.programme.ProgrammeId;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How people look back, and what they want then: for the coordinator who guides them. */
@Repository
@Transactional
public class LookBacks {

    private final JdbcClient jdbc;

    LookBacks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<LookBack> of(Participant participant) {
        return jdbc.sql("select participant, faces, words, by, at from journeys.look_back where participant = :participant")
                .param("participant", participant.id())
                .query(LookBacks::lookBack)
                .optional();
    }

    /** By participant. */
    public Map<UUID, LookBack> of(Journey journey) {
        return jdbc.sql("""
                select b.participant, b.faces, b.words, b.by, b.at
                from journeys.look_back b join journeys.participant p on p.id = b.participant
                where p.journey = :journey
                """)
                .param("journey", journey.id().value())
                .query(LookBacks::lookBack)
                .list().stream()
                .collect(Collectors.toMap(LookBack::participant, Function.identity()));
    }

    /** By participant. */
    public Map<UUID, Wish> wishes(Journey journey) {
        return jdbc.sql("""
                select w.participant, w.wish, w.programme
                from journeys.wish w join journeys.participant p on p.id = w.participant
                where p.journey = :journey
                """)
                .param("journey", journey.id().value())
                .query(LookBacks::wish)
                .list().stream()
                .collect(Collectors.toMap(Wish::participant, Function.identity()));
    }

    /** Those of these in which somebody said what they want before that moment. */
    public Set<JourneyId> wanting(Collection<JourneyId> journeys, Instant before) {
        if (journeys.isEmpty()) return Set.of();
        return jdbc.sql("""
                select distinct p.journey from journeys.wish w join journeys.participant p on p.id = w.participant
                where p.journey = any(:journeys) and w.at <= :before
                """)
                .param("journeys", journeys.stream().map(JourneyId::value).toArray(UUID[]::new))
                .param("before", Timestamp.from(before))
                .query(UUID.class)
                .list().stream()
                .map(JourneyId::new)
                .collect(Collectors.toSet());
    }

    /** @return false when this one has looked back already; what was said stays */
    boolean add(LookBack back) {
        return jdbc.sql("""
                insert into journeys.look_back (participant, faces, words, by, at)
                values (:participant, :faces, :words, :by, :at) on conflict (participant) do nothing
                """)
                .param("participant", back.participant())
                .param("faces", back.faces().stream().map(Enum::name).toArray(String[]::new))
                .param("words", back.words())
                .param("by", back.by().value())
                .param("at", Timestamp.from(back.at()))
                .update() == 1;
    }

    /** Who thinks better of it says so again. */
    void wish(Wish wish, PersonId by, Instant now) {
        jdbc.sql("""
                insert into journeys.wish (participant, wish, programme, by, at) values (:participant, :wish, :programme, :by, :now)
                on conflict (participant) do update
                    set wish = excluded.wish, programme = excluded.programme, by = excluded.by, at = excluded.at
                """)
                .param("participant", wish.participant())
                .param("wish", wish.what().name())
                .param("programme", wish.programme() == null ? null : wish.programme().value())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    private static LookBack lookBack(ResultSet row, int number) throws SQLException {
        return new LookBack(
                row.getObject("participant", UUID.class),
                Stream.of((String[]) row.getArray("faces").getArray()).map(Went::valueOf).toList(),
                row.getString("words"),
                new PersonId(row.getObject("by", UUID.class)),
                row.getTimestamp("at").toInstant());
    }

    private static Wish wish(ResultSet row, int number) throws SQLException {
        var programme = row.getObject("programme", UUID.class);
        return new Wish(
                row.getObject("participant", UUID.class),
                Wish.What.valueOf(row.getString("wish")),
                programme == null ? null : new ProgrammeId(programme));
    }

    /**
     * To whom the question goes now: who takes part in what ended in the days before, or in a programme whose last moment
     * is over; when they talked at least once, and were not asked before. Who went on in a group is asked there.
     */
    List<UUID> toAsk(Instant endedAfter, Instant lastMomentBefore) {
        return jdbc.sql("""
                select p.id
                from journeys.journey j
                join journeys.participant p on p.journey = j.id and p.left_at is null
                join journeys.programme_version v on v.programme = j.programme and v.version = j.version
                left join journeys.ending e on e.journey = j.id
                join lateral (
                    select max(m.starts_at + make_interval(mins => m.minutes)) as last, count(o.moment) as happened
                    from journeys.moment m
                    left join journeys.moment_outcome o on o.moment = m.id and o.happened
                    where m.journey = j.id) talks on true
                where not exists (select from journeys.look_back_asked a where a.participant = p.id)
                  and not exists (select from journeys.look_back b where b.participant = p.id)
                  and talks.happened > 0
                  and (e.at > :ended and e.why <> 'JOINED' or e.journey is null and (j.once or v.content ->> 'everyDays' is null) and talks.last < :last)
                order by p.id
                """)
                .param("ended", Timestamp.from(endedAfter))
                .param("last", Timestamp.from(lastMomentBefore))
                .query(UUID.class)
                .list();
    }

    /** @return false when somebody else asked a moment ago */
    boolean asked(UUID participant, Instant now) {
        return jdbc.sql("""
                insert into journeys.look_back_asked (participant, at) values (:participant, :now)
                on conflict (participant) do nothing
                """)
                .param("participant", participant)
                .param("now", Timestamp.from(now))
                .update() == 1;
    }
}
