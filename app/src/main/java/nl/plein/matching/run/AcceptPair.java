package nl.plein.matching.run;

import java.util.UUID;
import nl.plein.access.Viewer;
import nl.plein.matching.ProposalId;
import nl.plein.matching.proposal.Propose;
import nl.plein.needs.EntryId;
import nl.plein.shared.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides one pair of a run, once: whoever comes later finds it decided. What was taken meanwhile is said, not forced. */
@Component
class AcceptPair {

    private final Findings findings;
    private final Outcomes outcomes;
    private final Propose propose;

    AcceptPair(Findings findings, Outcomes outcomes, Propose propose) {
        this.findings = findings;
        this.outcomes = outcomes;
        this.propose = propose;
    }

    @Transactional
    void accept(Viewer viewer, UUID run, EntryId need) {
        var offer = findings.offer(run, need).orElse(null);
        if (offer == null || !outcomes.decide(run, need, viewer.person())) return;
        switch (propose.propose(viewer, need, offer, null)) {
            case Outcome.Done<ProposalId>(var proposal) -> outcomes.write(run, need, proposal, null);
            case Outcome.Refused<ProposalId>(var reason) -> outcomes.write(run, need, null, reason);
        }
    }

    @Transactional
    void skip(Viewer viewer, UUID run, EntryId need) {
        leave(viewer, run, need, "proposal.skipped");
    }

    @Transactional
    void giveUp(Viewer viewer, UUID run, EntryId need) {
        leave(viewer, run, need, "proposal.failed");
    }

    private void leave(Viewer viewer, UUID run, EntryId need, String reason) {
        if (findings.offer(run, need).isPresent() && outcomes.decide(run, need, viewer.person()))
            outcomes.write(run, need, null, reason);
    }
}
