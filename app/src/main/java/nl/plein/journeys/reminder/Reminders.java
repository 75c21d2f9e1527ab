package nl.plein.journeys.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plein.journeys.JourneyId;
import nl.plein.journeys.MomentId;
import nl.plein.journeys.Participant.Part;
import nl.plein.journeys.reminder.Reminder.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Each reminder is a row, so that none goes twice. */
@Repository
@Transactional
class Reminders {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Reminders(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A moment at a time for which nothing was planned yet. @param setAt when this time was chosen */
    record Unplanned(MomentId moment, UUID participant, Part part, Instant startsAt, int minutes, Instant setAt) {

        Instant endsAt() {
            return startsAt.plus(Duration.ofMinutes(minutes));
        }
    }

    /** Of those who begin between these. Whoever speaks for two children hears it once. */
    List<Unplanned> unplanned(Instant from, Instant to) {
        return jdbc.sql("""
                select * from (
                    select distinct on (m.id, p.speaker) m.id as moment, p.id as participant, p.part, m.starts_at, m.minutes,
                           greatest(m.planned_at, (select max(v.at) from journeys.moment_moved v where v.moment = m.id)) as set_at
                    from journeys.moment m
                    join journeys.participant p on p.journey = m.journey and p.left_at is null
                    where m.starts_at between :from and :to
                      and not exists (select from journeys.ending e where e.journey = m.journey)
                    order by m.id, p.speaker, p.id
                ) one
                where not exists (select from journeys.reminder r where r.moment = one.moment
                                  and r.participant = one.participant and r.starts_at = one.starts_at)
                order by moment, participant
                """)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query((row, _) -> new Unplanned(
                        new MomentId(row.getObject("moment", UUID.class)),
                        row.getObject("participant", UUID.class),
                        Part.valueOf(row.getString("part")),
                        row.getTimestamp("starts_at").toInstant(),
                        row.getInt("minutes"),
                        row.getTimestamp("set_at").toInstant()))
                .list();
    }

    /** What is to be sent of one moment at its time. */
    record Planned(Unplanned one, Rules.Due due) {}

    /** Another node may plan the same: what is there, stays. */
    void add(List<Planned> planned) {
        batches.batchUpdate(
                """
                insert into journeys.reminder (id, moment, participant, kind, starts_at, due_at) values (?, ?, ?, ?, ?, ?)
                on conflict (moment, participant, kind, starts_at) do nothing
                """,
                planned.stream()
                        .map(each -> new Object[] {
                            UUID.randomUUID(), each.one().moment().value(), each.one().participant(), each.due().kind().name(),
                            Timestamp.from(each.one().startsAt()), Timestamp.from(each.due().at())
                        })
                        .toList());
    }

    /**
     * Those that are due, for this transaction alone. Another node takes others; a journey that somebody changes at this
     * moment is left for the next time, and does not change until this transaction is over.
     */
    List<Reminder> take(Instant now, int most) {
        return jdbc.sql("""
                select r.id, m.journey, r.moment, r.participant, r.kind, r.starts_at, r.due_at
                from journeys.reminder r
                join journeys.moment m on m.id = r.moment
                join journeys.journey j on j.id = m.journey
                where r.sent_at is null and r.dropped_at is null and r.due_at <= :now
                order by r.due_at, r.id
                limit :most
                for update of r skip locked
                for share of j skip locked
                """)
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(Reminders::reminder)
                .list();
    }

    /** How many went to each of these addresses since a moment; until the end of the transaction no other node adds to them. */
    Map<String, Integer> countFor(Collection<String> reached, Instant since) {
        var addresses = reached.stream().distinct().sorted().toArray(String[]::new);
        jdbc.sql("select pg_advisory_xact_lock(hashtext('journeys.reminder'), hashtext(one)) from unnest(:addresses) one")
                .param("addresses", addresses)
                .query((_, _) -> 0)
                .list();
        return jdbc.sql("""
                select reached, count(*) as many from journeys.reminder
                where reached = any(:addresses) and sent_at >= :since
                group by reached
                """)
                .param("addresses", addresses)
                .param("since", Timestamp.from(since))
                .query((row, _) -> Map.entry(row.getString("reached"), row.getInt("many")))
                .list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum, HashMap::new));
    }

    /** @param letters what went together in one, which counts for its address once */
    void sent(List<List<Ready>> letters, Instant now) {
        var ids = new ArrayList<UUID>();
        var addresses = new ArrayList<@Nullable String>();
        for (var together : letters)
            for (var one : together) {
                ids.add(one.reminder().id());
                addresses.add(one == together.getFirst() ? one.reached() : null);
            }
        jdbc.sql("""
                update journeys.reminder r set sent_at = :now, reached = one.reached
                from unnest(:ids::uuid[], :addresses::text[]) as one (id, reached)
                where r.id = one.id
                """)
                .param("now", Timestamp.from(now))
                .param("ids", ids.toArray(UUID[]::new))
                .param("addresses", addresses.toArray(String[]::new))
                .update();
    }

    void drop(Reminder reminder, Why why, Instant now) {
        jdbc.sql("update journeys.reminder set dropped_at = :now, why = :why where id = :id")
                .param("now", Timestamp.from(now))
                .param("why", why.name())
                .param("id", reminder.id())
                .update();
    }

    void postpone(Reminder reminder, Instant to) {
        jdbc.sql("update journeys.reminder set due_at = :to where id = :id")
                .param("to", Timestamp.from(to))
                .param("id", reminder.id())
                .update();
    }

    /** Where they went to is counted for a day and of no use afterwards. */
    void forgetAddresses(Instant sentBefore) {
        jdbc.sql("update journeys.reminder set reached = null where reached is not null and sent_at < :before")
                .param("before", Timestamp.from(sentBefore))
                .update();
    }

    private static Reminder reminder(ResultSet row, int number) throws SQLException {
        return new Reminder(
                row.getObject("id", UUID.class),
                new JourneyId(row.getObject("journey", UUID.class)),
                new MomentId(row.getObject("moment", UUID.class)),
                row.getObject("participant", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("due_at").toInstant());
    }
}
