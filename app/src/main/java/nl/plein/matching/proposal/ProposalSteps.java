package nl.plein.matching.proposal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.plein.matching.ProposalId;
import nl.plein.needs.Side;
import nl.plein.people.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What happens to a proposal, written down as it happens: one row a step, with who and when. */
@Repository
@Transactional
class ProposalSteps {

    private final JdbcClient jdbc;
    private final Places places;
    private final JsonMapper json;
    private final Clock clock;

    ProposalSteps(JdbcClient jdbc, Places places, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.places = places;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Adds a proposal and takes a place at the helper for it.
     *
     * @param organisations those of both sides
     * @return false, and nothing added, when the need has a proposal already or the helper has no place left
     */
    boolean add(Proposal proposal, Set<OrganisationId> organisations, int capacity) {
        insert(proposal, organisations);
        if (places.take(proposal, capacity)) return true;
        jdbc.sql("delete from matching.proposal where id = :id").param("id", proposal.id().value()).update();
        return false;
    }

    private void insert(Proposal proposal, Set<OrganisationId> organisations) {
        jdbc.sql("""
                insert into matching.proposal (id, organisations, need, offer, terms, made_at, made_by, by_hand_reason)
                values (:id, :organisations, :need, :offer, :terms::jsonb, :at, :by, :because)
                """)
                .param("id", proposal.id().value())
                .param("organisations", organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("need", proposal.need().value())
                .param("offer", proposal.offer().value())
                .param("terms", json.writeValueAsString(proposal.score()))
                .param("at", timestamp(proposal.madeAt()))
                .param("by", proposal.madeBy().value())
                .param("because", proposal.byHandBecause())
                .update();
    }

    void answer(ProposalId id, Side side, Answer answer) {
        jdbc.sql("""
                insert into matching.answer (proposal, side, yes, reason, words, at, by_phone)
                values (:proposal, :side, :yes, :reason, :words, :at, :byPhone)
                """)
                .param("proposal", id.value())
                .param("side", side.name())
                .param("yes", answer.yes())
                .param("reason", answer.reason())
                .param("words", answer.words())
                .param("at", timestamp(answer.at()))
                .param("byPhone", answer.byPhone() == null ? null : answer.byPhone().value())
                .update();
    }

    void match(ProposalId id) {
        jdbc.sql("insert into matching.match (proposal, at) values (:id, :at)")
                .param("id", id.value())
                .param("at", timestamp(clock.instant()))
                .update();
    }

    /** Gives the place back and writes down why. */
    void close(ProposalId id, Closure closure) {
        places.free(id);
        jdbc.sql("""
                insert into matching.closure (proposal, at, why, by, words) values (:id, :at, :why, :by, :words)
                """)
                .param("id", id.value())
                .param("at", timestamp(closure.at()))
                .param("why", closure.why().name())
                .param("by", closure.by() == null ? null : closure.by().value())
                .param("words", closure.words())
                .update();
    }

    /** @return false when this side was reminded before */
    boolean reminded(ProposalId id, Side side) {
        return jdbc.sql("""
                insert into matching.reminder (proposal, side, at) values (:id, :side, :at) on conflict do nothing
                """)
                        .param("id", id.value())
                        .param("side", side.name())
                        .param("at", timestamp(clock.instant()))
                        .update()
                == 1;
    }

    /** What people typed beside a no, or a coordinator about an end, is not kept long. */
    int forgetWords(Instant before) {
        jdbc.sql("update matching.closure set words = null where words is not null and at < :before")
                .param("before", timestamp(before))
                .update();
        return jdbc.sql("update matching.answer set words = null where words is not null and at < :before")
                .param("before", timestamp(before))
                .update();
    }

    private static Timestamp timestamp(Instant moment) {
        return Timestamp.from(moment);
    }
}
