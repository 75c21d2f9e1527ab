package nl.plein.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.plein.matching.proposal.Proposal;
import nl.plein.needs.Contact;
import nl.plein.needs.EntryId;

/** Where a need or an offer stands with one other person. Who has no standing at all is still being looked for. */
public sealed interface Standing {

    ProposalId proposal();

    /** Of the person on the other side. */
    String givenName();

    /** @param until the last day to answer */
    record WaitingForYou(ProposalId proposal, String givenName, LocalDate until) implements Standing {}

    /** This side said yes. */
    record WaitingForOther(ProposalId proposal, String givenName, LocalDate until) implements Standing {}

    record Matched(ProposalId proposal, String givenName, LocalDate since, Reach reach) implements Standing {}

    /** @param reach of the other side; handed on only when both said yes */
    static Standing of(Proposal proposal, EntryId mine, Contact other, Reach reach, ZoneId zone) {
        var name = other.concerned().givenName();
        if (proposal.isMatched()) return new Matched(proposal.id(), name, day(proposal.matchedAt(), zone), reach);
        // the last whole day: what is promised must hold until its end
        var until = day(proposal.expiresAt(), zone).minusDays(1);
        return proposal.isAnsweredBy(proposal.side(mine))
                ? new WaitingForOther(proposal.id(), name, until)
                : new WaitingForYou(proposal.id(), name, until);
    }

    private static LocalDate day(Instant moment, ZoneId zone) {
        return LocalDate.ofInstant(moment, zone);
    }
}
