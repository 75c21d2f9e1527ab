package nl.plein.journeys.time;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import nl.plein.journeys.MomentId;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Moves of a child's talk that wait for a yes. One a moment: who asks again asks something else. */
@Repository
@Transactional
class AskedMoves {

    /** @param id names what exactly was asked: a yes to an earlier time is no yes to this one */
    record AskedMove(UUID id, MomentId moment, Instant to, boolean withLater, PersonId by) {}

    private final JdbcClient jdbc;

    AskedMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when exactly this was asked already */
    boolean ask(AskedMove asked, Collection<UUID> waitsFor, Instant now) {
        return jdbc.sql("""
                insert into journeys.move_asked as a (moment, id, to_at, with_later, waits_for, by, at)
                values (:moment, :id, :to, :later, :waits, :by, :now)
                on conflict (moment) do update set id = excluded.id, to_at = excluded.to_at, with_later = excluded.with_later,
                    waits_for = excluded.waits_for, by = excluded.by, at = excluded.at
                where a.to_at <> excluded.to_at or a.with_later <> excluded.with_later
                """)
                .param("moment", asked.moment().value())
                .param("id", asked.id())
                .param("to", Timestamp.from(asked.to()))
                .param("later", asked.withLater())
                .param("waits", waitsFor.toArray(UUID[]::new))
                .param("by", asked.by().value())
                .param("now", Timestamp.from(now))
                .update() == 1;
    }

    Optional<AskedMove> find(UUID id) {
        return jdbc.sql("select id, moment, to_at, with_later, by from journeys.move_asked where id = :id")
                .param("id", id)
                .query((row, _) -> new AskedMove(
                        row.getObject("id", UUID.class),
                        new MomentId(row.getObject("moment", UUID.class)),
                        row.getTimestamp("to_at").toInstant(),
                        row.getBoolean("with_later"),
                        new PersonId(row.getObject("by", UUID.class))))
                .optional();
    }

    /** @return whether everybody said yes now */
    boolean yes(UUID id, Collection<UUID> participants) {
        var said = participants.toArray(UUID[]::new);
        var last = jdbc.sql("delete from journeys.move_asked where id = :id and waits_for <@ :said::uuid[]")
                .param("id", id)
                .param("said", said)
                .update();
        if (last == 1) return true;
        jdbc.sql("""
                update journeys.move_asked
                set waits_for = array(select one from unnest(waits_for) as one where one <> all (:said::uuid[]))
                where id = :id
                """).param("id", id).param("said", said).update();
        return false;
    }

    /** @return false when it was answered before */
    boolean no(UUID id) {
        return jdbc.sql("delete from journeys.move_asked where id = :id").param("id", id).update() == 1;
    }
}
