package nl.plein.matching.proposal;

import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.EntryId;
import nl.plein.needs.EntryPaused;
import nl.plein.needs.EntryWithdrawn;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** When a need or offer is withdrawn or paused, whoever it was proposed to hears so and is free again. */
@Component
class ReleaseEntry {

    private final Entries entries;
    private final Proposals proposals;
    private final CloseProposal closeProposal;

    ReleaseEntry(Entries entries, Proposals proposals, CloseProposal closeProposal) {
        this.entries = entries;
        this.proposals = proposals;
        this.closeProposal = closeProposal;
    }

    @ApplicationModuleListener
    void on(EntryWithdrawn withdrawn) {
        release(withdrawn.entry());
    }

    @ApplicationModuleListener
    void on(EntryPaused paused) {
        release(paused.entry());
    }

    /** Looks at how the entry stands now, so it may be repeated, and a pause that ended again closes nothing. */
    void release(EntryId id) {
        entries.find(id).filter(entry -> !entry.isOpen()).ifPresent(this::release);
    }

    private void release(Entry entry) {
        for (var proposal : proposals.current(entry.id())) {
            if (entry.state() == Entry.State.WITHDRAWN) closeProposal.withdrawn(proposal.id(), entry.id());
            else closeProposal.paused(proposal.id(), entry.id());
        }
    }
}
