package nl.plein.matching.proposal;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plein.access.Viewer;
import nl.plein.matching.ProposalId;
import nl.plein.matching.town.Pairing;
import nl.plein.matching.town.Towns;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.EntryId;
import nl.plein.needs.Side;
import nl.plein.people.OrganisationId;
import nl.plein.shared.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a need and an offer to both sides. Everything is looked at again at this moment, also for a pair that a run
 * found: a screening may have ended since. Nobody is paired beyond what protects; anything else that is against it asks
 * for a reason, which is kept.
 */
@Component
public class Propose {

    private final Entries entries;
    private final Towns towns;
    private final ProposalSteps steps;
    private final ProposalLetters letters;
    private final Clock clock;

    Propose(Entries entries, Towns towns, ProposalSteps steps, ProposalLetters letters, Clock clock) {
        this.entries = entries;
        this.towns = towns;
        this.steps = steps;
        this.letters = letters;
        this.clock = clock;
    }

    /** @param because why a coordinator wants this pair in spite of what is against it; null when nothing may be */
    @Transactional
    public Outcome<ProposalId> propose(Viewer viewer, EntryId needId, EntryId offerId, @Nullable String because) {
        var need = open(viewer, needId, Side.NEED);
        var offer = open(viewer, offerId, Side.OFFER);
        if (need.isEmpty() || offer.isEmpty()) return Outcome.refused("proposal.not-open");
        var pairing = towns.pair(need.get(), offer.get()).orElse(null);
        if (pairing == null) return Outcome.refused("proposal.unreadable");
        if (!pairing.protectedBy().isEmpty()) return Outcome.refused("proposal.protected");
        if (pairing.needsReason() && because == null) return Outcome.refused("proposal.against");
        return make(viewer, need.get(), offer.get(), pairing, pairing.needsReason() ? because : null);
    }

    private Optional<Entry> open(Viewer viewer, EntryId id, Side side) {
        return entries.findToWorkOn(viewer, id).filter(entry -> entry.isOpen() && entry.side() == side);
    }

    private Outcome<ProposalId> make(
            Viewer viewer, Entry need, Entry offer, Pairing pairing, @Nullable String because) {
        var proposal = Proposal.of(need.id(), offer.id(), pairing.score(), clock.instant(), viewer.person(), because);
        if (!steps.add(proposal, organisations(need, offer), pairing.capacity())) return Outcome.refused("proposal.taken");
        letters.proposed(proposal);
        return Outcome.done(proposal.id());
    }

    private static Set<OrganisationId> organisations(Entry need, Entry offer) {
        return Stream.of(need, offer).map(Entry::organisation).collect(Collectors.toSet());
    }
}
