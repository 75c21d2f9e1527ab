package nl.plein.needs;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.plein.access.kept.KindOfRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Needs and offers that nobody did anything with for years. Whoever is behind one is asked whether it is still needed; who
 * stays silent for a month has it ended and erased, as if they had stopped. Of what ended, the empty shell goes after the
 * same term.
 */
@Repository
@Transactional
class QuietEntries {

    private static final Duration TIME_TO_ANSWER = Duration.ofDays(30);

    @Configuration(proxyBeanMethods = false)
    static class Kept {

        @Bean
        KindOfRecord kindOfEntry(QuietEntries quiet) {
            return new KindOfRecord(
                    "entries",
                    KindOfRecord.Owner.ORGANISATION,
                    "needs",
                    Set.of("entry", "paused", "withdrawn", "guardian", "quiet", "filled_in"),
                    quiet::remove);
        }
    }

    private final JdbcClient jdbc;
    private final EndEntry endEntry;
    private final Welcome welcome;
    private final List<EntriesInUse> users;
    private final Clock clock;

    QuietEntries(JdbcClient jdbc, EndEntry endEntry, Welcome welcome, List<EntriesInUse> users, Clock clock) {
        this.jdbc = jdbc;
        this.endEntry = endEntry;
        this.welcome = welcome;
        this.users = users;
        this.clock = clock;
    }

    /** @return how many were ended or removed */
    int remove(Instant before) {
        var silent = unused(silentSince(before));
        silent.forEach(endEntry::end);
        unused(quietSince(before)).forEach(this::ask);
        return silent.size() + removeShells(before);
    }

    private List<EntryId> silentSince(Instant before) {
        return find("""
                select e.id from needs.entry e join needs.quiet q on q.entry = e.id
                where e.touched_at < :before and q.asked_at < :asked
                  and not exists (select from needs.withdrawn w where w.entry = e.id)
                """, before);
    }

    private List<EntryId> quietSince(Instant before) {
        return find("""
                select e.id from needs.entry e
                where e.touched_at < :before and e.touched_at < :asked
                  and not exists (select from needs.withdrawn w where w.entry = e.id)
                  and not exists (select from needs.quiet q where q.entry = e.id)
                """, before);
    }

    private List<EntryId> find(String sql, Instant before) {
        return jdbc.sql(sql)
                .param("before", Timestamp.from(before))
                .param("asked", Timestamp.from(clock.instant().minus(TIME_TO_ANSWER)))
                .query(UUID.class)
                .list().stream()
                .map(EntryId::new)
                .toList();
    }

    private List<EntryId> unused(Collection<EntryId> entries) {
        var used = new HashSet<EntryId>();
        users.forEach(user -> used.addAll(user.among(entries)));
        return entries.stream().filter(entry -> !used.contains(entry)).toList();
    }

    private void ask(EntryId entry) {
        jdbc.sql("insert into needs.quiet (entry, asked_at) values (:entry, :now)")
                .param("entry", entry.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        welcome.askWhetherStillNeeded(entry);
    }

    private int removeShells(Instant before) {
        return jdbc.sql("""
                delete from needs.entry e using needs.withdrawn w
                where w.entry = e.id and w.at < :before
                """)
                .param("before", Timestamp.from(before))
                .update();
    }
}
