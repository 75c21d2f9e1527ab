package nl.plein.matching.proposal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.plein.matching.ProposalId;
import nl.plein.needs.EntryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which place at which helper, by an open proposal or a match. The table itself keeps it from being taken twice. */
@Repository
@Transactional
public class Places {

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many places of each offer are taken, and which needs have a helper or a proposal. */
    public record Held(Set<EntryId> needs, Map<EntryId, Integer> seats) {

        public int seats(EntryId offer) {
            return seats.getOrDefault(offer, 0);
        }
    }

    public Held held() {
        var needs = new HashSet<EntryId>();
        var seats = new HashMap<EntryId, Integer>();
        jdbc.sql("select need, offer from matching.hold").query(row -> {
            needs.add(new EntryId(row.getObject("need", UUID.class)));
            seats.merge(new EntryId(row.getObject("offer", UUID.class)), 1, Integer::sum);
        });
        return new Held(needs, seats);
    }

    /** Whoever comes second in the same instant loses a seat to the first, and tries the next one. */
    boolean take(Proposal proposal, int capacity) {
        for (var attempt = 0; attempt < capacity; attempt++) {
            var held = jdbc.sql("""
                    insert into matching.hold (proposal, need, offer, seat)
                    select :proposal, :need, :offer, seats.seat
                    from generate_series(1, :capacity) as seats (seat)
                    where not exists (select 1 from matching.hold h where h.offer = :offer and h.seat = seats.seat)
                      and (select count(*) from matching.hold h where h.offer = :offer) < :capacity
                    order by seats.seat
                    limit 1
                    on conflict do nothing
                    """)
                    .param("proposal", proposal.id().value())
                    .param("need", proposal.need().value())
                    .param("offer", proposal.offer().value())
                    .param("capacity", capacity)
                    .update();
            if (held == 1) return true;
        }
        return false;
    }

    void free(ProposalId id) {
        jdbc.sql("delete from matching.hold where proposal = :id").param("id", id.value()).update();
    }
}
