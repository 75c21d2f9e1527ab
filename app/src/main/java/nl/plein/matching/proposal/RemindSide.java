package nl.plein.matching.proposal;

import java.time.Clock;
import nl.plein.matching.ProposalId;
import nl.plein.needs.Side;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks a silent side once more. Once: a second node, or a second run, finds that it was done. */
@Component
class RemindSide {

    private final Proposals proposals;
    private final ProposalSteps steps;
    private final ProposalLetters letters;
    private final Clock clock;

    RemindSide(Proposals proposals, ProposalSteps steps, ProposalLetters letters, Clock clock) {
        this.proposals = proposals;
        this.steps = steps;
        this.letters = letters;
        this.clock = clock;
    }

    @Transactional
    void remind(ProposalId id, Side side) {
        var proposal = proposals.lock(id).orElseThrow();
        if (!proposal.isTimeToRemind(side, clock.instant())) return;
        if (steps.reminded(id, side)) letters.reminder(proposal, side);
    }
}
