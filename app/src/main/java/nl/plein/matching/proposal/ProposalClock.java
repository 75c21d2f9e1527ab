package nl.plein.matching.proposal;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.Side;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reminds who is silent, and takes back what nobody answers. Every step is safe to repeat and looks at the proposal
 * again under its lock, so it does not matter how often this runs, or on how many nodes.
 */
@Component
class ProposalClock {

    private static final Logger log = LoggerFactory.getLogger(ProposalClock.class);

    private final Proposals proposals;
    private final ProposalSteps steps;
    private final Entries entries;
    private final CloseProposal closeProposal;
    private final RemindSide remindSide;
    private final ReleaseEntry releaseEntry;
    private final Clock clock;

    ProposalClock(
            Proposals proposals,
            ProposalSteps steps,
            Entries entries,
            CloseProposal closeProposal,
            RemindSide remindSide,
            ReleaseEntry releaseEntry,
            Clock clock) {
        this.proposals = proposals;
        this.steps = steps;
        this.entries = entries;
        this.closeProposal = closeProposal;
        this.remindSide = remindSide;
        this.releaseEntry = releaseEntry;
        this.clock = clock;
    }

    void tick() {
        var current = proposals.current();
        releaseWhoIsGone(current);
        for (var proposal : current) tick(proposal);
        steps.forgetWords(clock.instant().minus(Proposal.RESTS));
    }

    /** Somebody who withdrew in the very moment in which a proposal was made: the fact came before the proposal. */
    private void releaseWhoIsGone(List<Proposal> current) {
        var involved = current.stream().flatMap(each -> Stream.of(each.need(), each.offer())).distinct().toList();
        entries.find(involved).stream()
                .filter(entry -> !entry.isOpen())
                .map(Entry::id)
                .forEach(id -> undisturbed(() -> releaseEntry.release(id)));
    }

    private void tick(Proposal proposal) {
        var now = clock.instant();
        if (proposal.isTimeToExpire(now)) undisturbed(() -> closeProposal.expire(proposal.id()));
        for (var side : Side.values())
            if (proposal.isTimeToRemind(side, now)) undisturbed(() -> remindSide.remind(proposal.id(), side));
    }

    /** One proposal in trouble does not make the others wait. */
    private static void undisturbed(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failure) {
            log.error("A proposal could not be reminded or closed; it is tried again next time", failure);
        }
    }
}
