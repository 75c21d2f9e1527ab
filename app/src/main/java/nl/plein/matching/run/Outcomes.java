package nl.plein.matching.run;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.plein.matching.ProposalId;
import nl.plein.needs.EntryId;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What became of the pairs of a run, one row a pair. */
@Repository
@Transactional
class Outcomes {

    private final JdbcClient jdbc;
    private final Clock clock;

    Outcomes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What there is to decide: pairs, how many of them are left, and what became of the others. */
    record Counts(int pairs, int left, int made) {}

    Counts counts(UUID id) {
        return jdbc.sql("""
                select count(*) as pairs,
                       count(*) filter (where o.run is null) as not_decided,
                       count(o.proposal) as made
                from matching.run_pair p
                left join matching.run_outcome o on o.run = p.run and o.need = p.need
                where p.run = :id
                """)
                .param("id", id)
                .query((row, _) -> new Counts(row.getInt("pairs"), row.getInt("not_decided"), row.getInt("made")))
                .single();
    }

    List<EntryId> left(UUID id) {
        return jdbc.sql("""
                select p.need
                from matching.run_pair p
                left join matching.run_outcome o on o.run = p.run and o.need = p.need
                where p.run = :id and o.run is null
                order by p.place
                """)
                .param("id", id)
                .query((row, _) -> new EntryId(row.getObject("need", UUID.class)))
                .list();
    }

    /** Takes the decision on this pair. @return false when it was decided before, by whomever */
    boolean decide(UUID id, EntryId need, PersonId by) {
        return jdbc.sql("""
                insert into matching.run_outcome (run, need, at, by) values (:run, :need, :at, :by)
                on conflict do nothing
                """)
                        .param("run", id)
                        .param("need", need.value())
                        .param("at", Timestamp.from(clock.instant()))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    void write(UUID id, EntryId need, @Nullable ProposalId proposal, @Nullable String refused) {
        jdbc.sql("update matching.run_outcome set proposal = :proposal, refused = :refused where run = :run and need = :need")
                .param("run", id)
                .param("need", need.value())
                .param("proposal", proposal == null ? null : proposal.value())
                .param("refused", refused)
                .update();
    }

    /** Runs that were accepted as a whole, cannot be called back any more, and are not decided to the end. */
    List<UUID> unfinishedRuns() {
        return jdbc.sql("""
                select distinct r.id
                from matching.run r
                join matching.run_pair p on p.run = r.id
                left join matching.run_outcome o on o.run = p.run and o.need = p.need
                where r.accepted_at <= :until and o.run is null
                """)
                .param("until", Timestamp.from(clock.instant().minus(Run.RECALL)))
                .query(UUID.class)
                .list();
    }
}
