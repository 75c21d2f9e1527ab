package nl.plein.directory.exposure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.plein.directory.InitiativeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts, and nothing but counts: a search changes no row of anybody, and who looked is not known here. A node adds up in
 * memory and writes now and then; what it had not yet written when it fell is lost, which a count may be.
 */
@Repository
public class Exposure {

    /** @param shown how often it stood in a list; opened, how often somebody read on */
    public record Line(String initiative, UUID id, long shown, long opened) {}

    private record Times(long shown, long opened) {

        Times and(Times more) {
            return new Times(shown + more.shown, opened + more.opened);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private Map<InitiativeId, Times> counted = new HashMap<>();

    Exposure(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public synchronized void shown(Collection<InitiativeId> initiatives) {
        initiatives.forEach(initiative -> counted.merge(initiative, new Times(1, 0), Times::and));
    }

    public synchronized void opened(InitiativeId initiative) {
        counted.merge(initiative, new Times(0, 1), Times::and);
    }

    private synchronized Map<InitiativeId, Times> take() {
        var taken = counted;
        counted = new HashMap<>();
        return taken;
    }

    /** In one order, so that two nodes never wait for each other. */
    @Transactional
    public void write() {
        take().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(InitiativeId::value)))
                .forEach(entry -> add(entry.getKey(), entry.getValue()));
    }

    private void add(InitiativeId initiative, Times times) {
        jdbc.sql("""
                insert into directory.exposure (day, initiative, shown, opened) values (:day, :initiative, :shown, :opened)
                on conflict (day, initiative) do update set
                    shown = exposure.shown + excluded.shown, opened = exposure.opened + excluded.opened
                """)
                .param("day", LocalDate.now(clock))
                .param("initiative", initiative.value())
                .param("shown", times.shown())
                .param("opened", times.opened())
                .update();
    }

    /** Of all initiatives, also those that were never shown, most shown first. */
    @Transactional(readOnly = true)
    public List<Line> since(LocalDate day) {
        return jdbc.sql("""
                select i.id, i.content ->> 'name' as name,
                       coalesce(sum(e.shown), 0) as shown, coalesce(sum(e.opened), 0) as opened
                from directory.initiative i left join directory.exposure e on e.initiative = i.id and e.day >= :day
                where i.published_at is not null and i.closed_at is null
                group by i.id
                order by shown desc, name, i.id
                """)
                .param("day", day)
                .query((row, _) -> new Line(
                        row.getString("name"), row.getObject("id", UUID.class), row.getLong("shown"), row.getLong("opened")))
                .list();
    }
}
