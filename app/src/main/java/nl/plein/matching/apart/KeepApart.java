package nl.plein.matching.apart;

import java.util.List;
import java.util.stream.Stream;
import nl.plein.access.Viewer;
import nl.plein.matching.proposal.CloseProposal;
import nl.plein.matching.proposal.Proposal;
import nl.plein.matching.proposal.Proposals;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.EntryId;
import nl.plein.people.PersonId;
import nl.plein.shared.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps two people apart: what was put to both of them ends, and nothing will be put to them again until it is lifted. */
@Component
class KeepApart {

    static final List<String> REASONS = List.of("asked", "known", "tried", "other");

    private final KeptApart keptApart;
    private final Entries entries;
    private final Proposals proposals;
    private final CloseProposal closeProposal;

    KeepApart(KeptApart keptApart, Entries entries, Proposals proposals, CloseProposal closeProposal) {
        this.keptApart = keptApart;
        this.entries = entries;
        this.proposals = proposals;
        this.closeProposal = closeProposal;
    }

    /** A match is not ended in passing: that is a step of its own, with letters of its own. */
    @Transactional
    Outcome<Void> keep(Viewer viewer, PersonId one, PersonId other, @Nullable String reason) {
        if (one.equals(other)) return Outcome.refused("apart.same");
        var between = between(one, other);
        if (between.stream().anyMatch(Proposal::isMatched)) return Outcome.refused("apart.matched");
        keptApart.add(one, other, reason, viewer.person());
        between.forEach(proposal -> closeProposal.takeBack(proposal.id(), viewer.person(), null));
        return Outcome.done(null);
    }

    private List<Proposal> between(PersonId one, PersonId other) {
        var theirs = entries.of(other).stream().map(Entry::id).toList();
        return entries.of(one).stream()
                .map(Entry::id)
                .flatMap(mine -> current(mine, theirs))
                .toList();
    }

    private Stream<Proposal> current(EntryId mine, List<EntryId> theirs) {
        return proposals.current(mine).stream().filter(proposal -> theirs.contains(proposal.other(mine)));
    }
}
