package nl.plein.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plein.access.Keys;
import nl.plein.matching.proposal.AnswerLinks;
import nl.plein.matching.proposal.CloseProposal;
import nl.plein.matching.proposal.Proposal;
import nl.plein.matching.proposal.Proposals;
import nl.plein.needs.Contact;
import nl.plein.needs.Contacts;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.Screenings;
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
    private final CloseProposal closeProposal;
    private final Screenings screenings;
    private final Keys keys;
    private final Clock clock;

    Matches(
            Proposals proposals,
            AnswerLinks links,
            Entries entries,
            Contacts contacts,
            CloseProposal closeProposal,
            Screenings screenings,
            Keys keys,
            Clock clock) {
        this.proposals = proposals;
        this.links = links;
        this.entries = entries;
        this.contacts = contacts;
        this.closeProposal = closeProposal;
        this.screenings = screenings;
        this.keys = keys;
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

    /** Two who said yes, as long as they have not ended it. */
    public Optional<Match> find(ProposalId id) {
        return proposals.find(id).filter(Proposal::isMatched).flatMap(this::match);
    }

    /** Nothing when one of the two was erased a moment ago. */
    private Optional<Match> match(Proposal proposal) {
        var both = entries.find(List.of(proposal.need(), proposal.offer())).stream()
                .collect(Collectors.toMap(Entry::id, Function.identity()));
        var speakers = contacts.of(both.values());
        if (speakers.size() < 2) return Optional.empty();
        var need = both.get(proposal.need());
        var offer = both.get(proposal.offer());
        return Optional.of(new Match(
                proposal.id(),
                need.kind(),
                Stream.of(need, offer).map(Entry::organisation).collect(Collectors.toSet()),
                party(need, speakers.get(need.id())),
                party(offer, speakers.get(offer.id())),
                times(need, offer),
                need.answers().has("often", "once"),
                proposal.matchedAt()));
    }

    /**
     * Of these matches with somebody under 18, those whose helper has no certificate of conduct that counts on this day. It
     * is looked at for whoever guides them, who may know only one of the two.
     */
    public Set<ProposalId> withoutCertificateOn(LocalDate day, Collection<ProposalId> ids) {
        if (ids.isEmpty()) return Set.of();
        return keys.onDuty(() -> {
            var found = proposals.find(ids);
            var both = entries.find(found.stream().flatMap(one -> Stream.of(one.need(), one.offer())).toList()).stream()
                    .collect(Collectors.toMap(Entry::id, Function.identity(), (one, _) -> one));
            var ofChildren = found.stream()
                    .filter(one -> both.containsKey(one.offer()) && both.containsKey(one.need()))
                    .filter(one -> both.get(one.need()).answers().isMinor())
                    .toList();
            var valid = screenings.validOn(day, ofChildren.stream().map(one -> both.get(one.offer()).person()).toList());
            return ofChildren.stream()
                    .filter(one -> !valid.contains(both.get(one.offer()).person()))
                    .map(Proposal::id)
                    .collect(Collectors.toSet());
        });
    }

    private static Match.Party party(Entry entry, Contact speaker) {
        return new Match.Party(
                entry.person(),
                entry.organisation(),
                speaker.person().id(),
                entry.answers().many("where"),
                entry.answers().isMinor());
    }

    private static List<String> times(Entry need, Entry offer) {
        var both = need.answers().many("times").stream()
                .filter(time -> offer.answers().has("times", time))
                .toList();
        return both.isEmpty() ? offer.answers().many("times") : both;
    }

    /** How the other of these two can be reached; nothing once it ended. */
    public Optional<Reach> reach(ProposalId id, PersonId other) {
        return proposals.find(id)
                .filter(Proposal::isMatched)
                .flatMap(proposal -> entries.find(List.of(proposal.need(), proposal.offer())).stream()
                        .filter(entry -> entry.person().equals(other))
                        .findFirst())
                .flatMap(entry -> contacts.of(entry).map(contact -> Reach.of(entry, contact)));
    }

    /**
     * A coordinator ends a match, or the two do so themselves. Whoever needs help is looked for again, with the time
     * they waited, unless no help is needed now.
     *
     * @param by the coordinator, or whoever of the two ended it
     * @return whether there was a match to end
     */
    public boolean end(ProposalId id, PersonId by, String why, boolean pauseNeed) {
        return proposals.find(id).isPresent() && closeProposal.end(id, by, why, pauseNeed);
    }

    private boolean speaksFor(EntryId mine, PersonId holder) {
        return entries.find(mine)
                .flatMap(contacts::of)
                .filter(contact -> contact.person().id().equals(holder))
                .isPresent();
    }
}
