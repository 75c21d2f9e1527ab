package nl.plein.access.kept;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What each night removed, in numbers. */
@Repository
@Transactional
class Removals {

    /** @param failed went wrong the last time it was tried that night */
    record Removal(LocalDate night, String kind, int removed, boolean failed) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Removals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A second time in one night adds up. */
    void note(String kind, int removed) {
        write(kind, removed, false);
    }

    void noteFailure(String kind) {
        write(kind, 0, true);
    }

    private void write(String kind, int removed, boolean failed) {
        jdbc.sql("""
                insert into access.removal (night, kind, removed, failed, at)
                values (:night, :kind, :removed, :failed, :now)
                on conflict (night, kind) do update
                    set removed = removal.removed + excluded.removed, failed = excluded.failed, at = excluded.at
                """)
                .param("night", LocalDate.now(clock))
                .param("kind", kind)
                .param("removed", removed)
                .param("failed", failed)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The newest night first; what removed nothing and went well is left out. */
    List<Removal> since(LocalDate day) {
        return jdbc.sql("""
                select night, kind, removed, failed from access.removal
                where night >= :day and (removed > 0 or failed)
                order by night desc, kind
                """)
                .param("day", day)
                .query((row, _) -> new Removal(
                        row.getObject("night", LocalDate.class),
                        row.getString("kind"),
                        row.getInt("removed"),
                        row.getBoolean("failed")))
                .list();
    }

    int forget(Instant before) {
        return jdbc.sql("delete from access.removal where at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
