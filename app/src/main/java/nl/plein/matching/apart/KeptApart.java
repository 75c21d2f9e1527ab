package nl.plein.matching.apart;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Pairs of people whom a coordinator keeps apart. It holds for the people, so for all that either of them asks or offers. */
@Repository
@Transactional
public class KeptApart {

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptApart(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public record Pair(PersonId one, PersonId other) {}

    /** @param reason one of {@link KeepApart#REASONS}, or null: nobody has to give one */
    public record Separation(PersonId from, @Nullable String reason, Instant at) {}

    public Set<Pair> all() {
        return jdbc.sql("select one, other from matching.kept_apart")
                .query((row, _) -> new Pair(
                        new PersonId(row.getObject("one", UUID.class)), new PersonId(row.getObject("other", UUID.class))))
                .set();
    }

    public boolean areApart(PersonId one, PersonId other) {
        return jdbc.sql("""
                select exists (select 1 from matching.kept_apart
                               where one = least(:one, :other) and other = greatest(:one, :other))
                """)
                .param("one", one.value())
                .param("other", other.value())
                .query(Boolean.class)
                .single();
    }

    /** From whom this person is kept apart, the newest first. */
    List<Separation> of(PersonId person) {
        return jdbc.sql("""
                select case when one = :person then other else one end as from_whom, reason, at
                from matching.kept_apart
                where :person in (one, other)
                order by at desc, one, other
                """)
                .param("person", person.value())
                .query((row, _) -> new Separation(
                        new PersonId(row.getObject("from_whom", UUID.class)),
                        row.getString("reason"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Doing it again changes the reason and who is asked about it. */
    void add(PersonId one, PersonId other, @Nullable String reason, PersonId by) {
        jdbc.sql("""
                insert into matching.kept_apart (one, other, reason, at, by)
                values (least(:one, :other), greatest(:one, :other), :reason, :at, :by)
                on conflict (one, other) do update set reason = excluded.reason, at = excluded.at, by = excluded.by
                """)
                .param("one", one.value())
                .param("other", other.value())
                .param("reason", reason)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.value())
                .update();
    }

    void lift(PersonId one, PersonId other) {
        jdbc.sql("delete from matching.kept_apart where one = least(:one, :other) and other = greatest(:one, :other)")
                .param("one", one.value())
                .param("other", other.value())
                .update();
    }

    List<PersonId> madeBefore(Instant moment) {
        return jdbc.sql("""
                select one from matching.kept_apart where at < :moment
                union select other from matching.kept_apart where at < :moment
                """)
                .param("moment", Timestamp.from(moment))
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    int forget(PersonId person) {
        return jdbc.sql("delete from matching.kept_apart where :person in (one, other)")
                .param("person", person.value())
                .update();
    }
}
