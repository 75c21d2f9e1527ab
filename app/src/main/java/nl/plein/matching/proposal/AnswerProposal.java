package nl.plein.matching.proposal;

import java.time.Clock;
import nl.plein.matching.MatchMade;
import nl.plein.matching.ProposalId;
import nl.plein.needs.Side;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One side says yes or no. Two times yes is a match, and only then contact details are exchanged. A no closes the
 * proposal and keeps this pair apart from now on; it is written nowhere else, so it cannot be held against anybody.
 */
@Component
public class AnswerProposal {

    private final Proposals proposals;
    private final ProposalSteps steps;
    private final Exclusions exclusions;
    private final ProposalLetters letters;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    AnswerProposal(
            Proposals proposals,
            ProposalSteps steps,
            Exclusions exclusions,
            ProposalLetters letters,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.proposals = proposals;
        this.steps = steps;
        this.exclusions = exclusions;
        this.letters = letters;
        this.facts = facts;
        this.clock = clock;
    }

    /** Only the first answer of a side counts, and only while the proposal is open. @return whether this one did */
    @Transactional
    public boolean answer(ProposalId id, Side side, Answer answer) {
        var proposal = proposals.lock(id).orElseThrow();
        if (!proposal.isOpen() || proposal.isAnsweredBy(side) || proposal.isTimeToExpire(clock.instant())) return false;
        steps.answer(id, side, answer);
        var answered = proposal.with(side, answer);
        if (!answer.yes()) decline(answered, side);
        else if (answered.isAgreed()) match(answered);
        return true;
    }

    private void decline(Proposal proposal, Side side) {
        exclusions.add(proposal);
        steps.close(proposal.id(), new Closure(Closure.Why.DECLINED, clock.instant(), null, null));
        letters.discard(proposal);
        letters.released(proposal, side.other());
    }

    private void match(Proposal proposal) {
        steps.match(proposal.id());
        letters.matched(proposal);
        facts.publishEvent(new MatchMade(proposal.id()));
    }
}
