package nl.plein.matching.proposal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.EntryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import plein.matching.profile.Link;

/** Pairs that are not proposed: for good after a no, and for a while after silence or an end. */
@Repository
@Transactional
public class Exclusions {

    private final JdbcClient jdbc;
    private final Entries entries;
    private final Clock clock;

    Exclusions(JdbcClient jdbc, Entries entries, Clock clock) {
        this.entries = entries;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Pairs that are never proposed again, because one of the two said no. */
    public Set<Link> excluded() {
        return links(jdbc.sql("select need, offer from matching.excluded"));
    }

    /** Pairs that are not proposed again for a while: one of the two did not answer, or their match ended. */
    public Set<Link> resting() {
        return links(jdbc.sql("""
                select p.need, p.offer
                from matching.proposal p join matching.closure c on c.proposal = p.id
                where c.why in ('EXPIRED', 'TAKEN_BACK', 'ENDED') and c.at > :since
                """)
                .param("since", Timestamp.from(clock.instant().minus(Proposal.RESTS))));
    }

    public boolean isExcluded(EntryId need, EntryId offer) {
        return jdbc.sql("select exists (select 1 from matching.excluded where need = :need and offer = :offer)")
                .param("need", need.value())
                .param("offer", offer.value())
                .query(Boolean.class)
                .single();
    }

    public boolean isResting(EntryId need, EntryId offer) {
        return resting().contains(new Link(need.value().toString(), offer.value().toString()));
    }

    void add(Proposal proposal) {
        jdbc.sql("""
                insert into matching.excluded (organisations, need, offer, at)
                select organisations, need, offer, :at from matching.proposal where id = :id
                on conflict do nothing
                """)
                .param("id", proposal.id().value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** A no counts for as long as both ask or offer. One whose entry is gone, or ended, has nobody to be proposed to. */
    int removeOfWhoLeft(Instant before) {
        var kept = jdbc.sql("select need, offer from matching.excluded where at < :before")
                .param("before", Timestamp.from(before))
                .query((row, _) -> List.of(
                        new EntryId(row.getObject("need", UUID.class)), new EntryId(row.getObject("offer", UUID.class))))
                .list();
        var here = entries.find(kept.stream().flatMap(List::stream).collect(Collectors.toSet())).stream()
                .filter(entry -> entry.state() != Entry.State.WITHDRAWN)
                .map(Entry::id)
                .collect(Collectors.toSet());
        return kept.stream().filter(pair -> !here.containsAll(pair)).mapToInt(this::remove).sum();
    }

    private int remove(List<EntryId> pair) {
        return jdbc.sql("delete from matching.excluded where need = :need and offer = :offer")
                .param("need", pair.getFirst().value())
                .param("offer", pair.getLast().value())
                .update();
    }

    private static Set<Link> links(JdbcClient.StatementSpec pairs) {
        return pairs.query((row, _) -> new Link(row.getString("need"), row.getString("offer"))).set();
    }
}
