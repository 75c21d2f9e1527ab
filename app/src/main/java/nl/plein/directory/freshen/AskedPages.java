package nl.plein.directory.freshen;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.plein.directory.InitiativeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** When each initiative was last asked whether all of it is still true. */
@Repository
@Transactional
class AskedPages {

    private final JdbcClient jdbc;

    AskedPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that go on and have something that nobody assured since the one moment, though somebody did since the other. */
    List<InitiativeId> withSomethingAssuredBetween(Instant from, Instant until) {
        return jdbc.sql("""
                select i.id from directory.initiative i
                where i.closed_at is null and i.published_at is not null
                  and (i.assured_at >= :from and i.assured_at < :until
                       or exists (select from directory.listing l
                                  where l.initiative = i.id and l.closed_at is null
                                    and l.assured_at >= :from and l.assured_at < :until))
                order by i.id
                """)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query((row, _) -> new InitiativeId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Whoever else asks the same one at this moment waits until this transaction is over, and then sees that it was asked. */
    Map<Threshold, Instant> lock(InitiativeId initiative) {
        jdbc.sql("select id from directory.initiative where id = :id for update")
                .param("id", initiative.value())
                .query((_, _) -> 0)
                .list();
        var asked = new EnumMap<Threshold, Instant>(Threshold.class);
        jdbc.sql("select threshold, asked_at from directory.asked_whether_true where initiative = :initiative")
                .param("initiative", initiative.value())
                .query((row, _) -> asked.put(
                        Threshold.valueOf(row.getString("threshold")), row.getTimestamp("asked_at").toInstant()))
                .list();
        return asked;
    }

    void remember(InitiativeId initiative, Threshold threshold, Instant now) {
        jdbc.sql("""
                insert into directory.asked_whether_true (initiative, threshold, asked_at) values (:initiative, :threshold, :now)
                on conflict (initiative, threshold) do update set asked_at = excluded.asked_at
                """)
                .param("initiative", initiative.value())
                .param("threshold", threshold.name())
                .param("now", Timestamp.from(now))
                .update();
    }
}
