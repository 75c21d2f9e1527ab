package nl.plein.matching.proposal;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import nl.plein.needs.EntriesInUse;
import nl.plein.needs.EntryId;
import org.springframework.stereotype.Component;

/** Who has an open proposal or a match is not silent, however long ago they last opened their page. */
@Component
class EntriesOfProposals implements EntriesInUse {

    private final Proposals proposals;

    EntriesOfProposals(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public Set<EntryId> matched(Collection<EntryId> entries) {
        return entries.stream()
                .filter(entry -> proposals.current(entry).stream().anyMatch(Proposal::isMatched))
                .collect(Collectors.toSet());
    }

    @Override
    public Set<EntryId> among(Collection<EntryId> entries) {
        return entries.stream().filter(entry -> !proposals.current(entry).isEmpty()).collect(Collectors.toSet());
    }
}
