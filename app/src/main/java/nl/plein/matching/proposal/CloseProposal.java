package nl.plein.matching.proposal;

import java.time.Clock;
import nl.plein.matching.MatchEnded;
import nl.plein.matching.ProposalId;
import nl.plein.needs.Entries;
import nl.plein.needs.EntryId;
import nl.plein.needs.Side;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a proposal or a match otherwise than by a no, and tells whoever has to know. Closing twice does it once. */
@Component
public class CloseProposal {

    /** As journeys call it when another organisation took over. */
    private static final String HANDED_OVER = "HANDED_OVER";

    private final Proposals proposals;
    private final ProposalSteps steps;
    private final ProposalLetters letters;
    private final Entries entries;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    CloseProposal(
            Proposals proposals,
            ProposalSteps steps,
            ProposalLetters letters,
            Entries entries,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.proposals = proposals;
        this.steps = steps;
        this.letters = letters;
        this.entries = entries;
        this.facts = facts;
        this.clock = clock;
    }

    /** One side did not answer in time. Waiting time is counted from when somebody asked, so none of it is lost. */
    @Transactional
    void expire(ProposalId id) {
        var proposal = proposals.lock(id).orElseThrow();
        if (!proposal.isTimeToExpire(clock.instant())) return;
        close(proposal, Closure.Why.EXPIRED, null, null);
        for (var side : Side.values()) {
            if (proposal.isAnsweredBy(side)) letters.released(proposal, side);
            else letters.expired(proposal, side);
        }
    }

    /** A need or offer was withdrawn: its open proposals end, and its matches too, for there is nobody left to reach. */
    @Transactional
    void withdrawn(ProposalId id, EntryId gone) {
        var proposal = proposals.lock(id).orElseThrow();
        if (proposal.closure() != null) return;
        close(proposal, Closure.Why.WITHDRAWN, null, null);
        var left = proposal.side(gone).other();
        if (proposal.isMatched()) letters.ended(proposal, left);
        else letters.released(proposal, left);
    }

    /** Somebody takes a pause: what is not agreed yet ends; a match goes on. */
    @Transactional
    void paused(ProposalId id, EntryId paused) {
        var proposal = proposals.lock(id).orElseThrow();
        if (!proposal.isOpen()) return;
        close(proposal, Closure.Why.PAUSED, null, null);
        letters.released(proposal, proposal.side(paused).other());
    }

    /** A coordinator takes an open proposal back. */
    @Transactional
    public boolean takeBack(ProposalId id, PersonId by, String why) {
        var proposal = proposals.lock(id).orElseThrow();
        if (!proposal.isOpen()) return false;
        close(proposal, Closure.Why.TAKEN_BACK, by, why);
        for (var side : Side.values()) letters.released(proposal, side);
        return true;
    }

    /**
     * A coordinator ends a match, which gives the helper a place back. The need is looked for again, with the time it
     * waited, unless no help is needed now: then it takes a pause, which the asker can end.
     */
    @Transactional
    public boolean end(ProposalId id, PersonId by, String why, boolean pauseNeed) {
        var proposal = proposals.lock(id).orElseThrow();
        if (!proposal.isMatched()) return false;
        close(proposal, Closure.Why.ENDED, by, why);
        if (pauseNeed) entries.pause(proposal.need());
        // who was handed over hears from those who took over
        for (var side : Side.values())
            if (side == Side.OFFER || !why.equals(HANDED_OVER)) letters.ended(proposal, side, pauseNeed);
        return true;
    }

    private void close(Proposal proposal, Closure.Why why, @Nullable PersonId by, @Nullable String words) {
        letters.discard(proposal);
        steps.close(proposal.id(), new Closure(why, clock.instant(), by, words));
        if (proposal.isMatched()) facts.publishEvent(new MatchEnded(proposal.id()));
    }
}
