package nl.plein.matching.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.plein.access.Keys;
import nl.plein.matching.MatchMade;
import nl.plein.matching.ProposalId;
import nl.plein.needs.Entries;
import nl.plein.needs.Screenings;
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
    private final Entries entries;
    private final Screenings screenings;
    private final Keys keys;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    AnswerProposal(
            Proposals proposals,
            ProposalSteps steps,
            Exclusions exclusions,
            ProposalLetters letters,
            Entries entries,
            Screenings screenings,
            Keys keys,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.proposals = proposals;
        this.steps = steps;
        this.exclusions = exclusions;
        this.letters = letters;
        this.entries = entries;
        this.screenings = screenings;
        this.keys = keys;
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
        else if (answered.isAgreed() && !protects(answered)) match(answered);
        return true;
    }

    /** Days went by since it was proposed: whoever helps somebody under 18 may have no certificate that counts any more. */
    private boolean protects(Proposal proposal) {
        return keys.onDuty(() -> {
            var need = entries.find(proposal.need());
            var offer = entries.find(proposal.offer());
            if (need.isEmpty() || offer.isEmpty() || !need.get().answers().isMinor()) return false;
            var helper = offer.get().person();
            if (!screenings.validOn(LocalDate.now(clock), List.of(helper)).isEmpty()) return false;
            steps.close(proposal.id(), new Closure(Closure.Why.TAKEN_BACK, clock.instant(), null, null));
            letters.discard(proposal);
            for (var side : Side.values()) letters.released(proposal, side);
            return true;
        });
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
