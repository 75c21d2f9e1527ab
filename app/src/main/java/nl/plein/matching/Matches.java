package nl.plein.matching;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.plein.matching.proposal.AnswerLinks;
import nl.plein.matching.proposal.Proposal;
import nl.plein.matching.proposal.Proposals;
import nl.plein.needs.Contact;
import nl.plein.needs.Contacts;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.EntryId;
import nl.plein.people.PersonId;
import org.springframework.stereotype.Component;

/** What other modules may know of proposals and matches. */
@Component
public class Matches {

    private final Proposals proposals;
    private final AnswerLinks links;
    private final Entries entries;
    private final Contacts contacts;
    private final Clock clock;

    Matches(Proposals proposals, AnswerLinks links, Entries entries, Contacts contacts, Clock clock) {
        this.proposals = proposals;
        this.links = links;
        this.entries = entries;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** With whom this entry stands where, matches first; empty while we are looking. */
    public List<Standing> standing(EntryId id) {
        var current = proposals.current(id);
        var others = entries.find(current.stream().map(proposal -> proposal.other(id)).toList()).stream()
                .collect(Collectors.toMap(Entry::id, Function.identity()));
        var reached = contacts.of(others.values());
        return current.stream()
                .map(proposal -> standing(proposal, id, others, reached))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(standing -> !(standing instanceof Standing.Matched)))
                .toList();
    }

    /** Nothing when the other side was erased a moment ago: the proposal is about to be closed. */
    private Optional<Standing> standing(
            Proposal proposal, EntryId mine, Map<EntryId, Entry> others, Map<EntryId, Contact> reached) {
        var other = others.get(proposal.other(mine));
        var contact = reached.get(proposal.other(mine));
        if (other == null || contact == null) return Optional.empty();
        return Optional.of(Standing.of(proposal, mine, contact, Reach.of(other, contact), clock.getZone()));
    }

    /**
     * A new address at which this side can answer an open proposal. Only for whoever speaks for the entry: somebody
     * else who may follow it, like a teacher who asked for a child, does not answer in the place of a parent.
     */
    public Optional<String> linkToAnswer(ProposalId id, EntryId mine, PersonId holder) {
        return proposals.find(id)
                .filter(Proposal::isOpen)
                .filter(proposal -> proposal.concerns(mine))
                .filter(proposal -> !proposal.isAnsweredBy(proposal.side(mine)))
                .filter(_ -> speaksFor(mine, holder))
                .map(proposal -> links.to(proposal.id(), proposal.side(mine), holder));
    }

    private boolean speaksFor(EntryId mine, PersonId holder) {
        return entries.find(mine)
                .flatMap(contacts::of)
                .filter(contact -> contact.person().id().equals(holder))
                .isPresent();
    }
}
