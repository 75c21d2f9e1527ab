package nl.plein.matching.proposal;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.plein.access.PersonalLink;
import nl.plein.access.PersonalLinks;
import nl.plein.matching.ProposalId;
import nl.plein.needs.Side;
import nl.plein.people.PersonId;
import org.springframework.stereotype.Component;

/** The personal links with which both sides answer. A link is good for one side of one proposal. */
@Component
public class AnswerLinks {

    /** Longer than a proposal stays open: who comes back later reads what became of it. */
    private static final Duration VALID = Duration.ofDays(30);

    private final PersonalLinks links;
    private final Proposals proposals;

    AnswerLinks(PersonalLinks links, Proposals proposals) {
        this.proposals = proposals;
        this.links = links;
    }

    /** What an address was opened for. */
    public record Opened(ProposalId proposal, Side side, PersonId holder, boolean expired) {}

    public String to(ProposalId proposal, Side side, PersonId holder) {
        return "/answer/" + links.create(
                purpose(side), proposal.value(), proposals.organisations(proposal), holder, VALID);
    }

    /** Expired ones come back as such; unknown and forged ones do not. */
    public Optional<Opened> open(String token) {
        return Arrays.stream(Side.values())
                .flatMap(side -> links.open(purpose(side), token).map(link -> opened(link, side)).stream())
                .findFirst();
    }

    private static Opened opened(PersonalLink link, Side side) {
        return new Opened(new ProposalId(link.subject()), side, link.holder(), link.expired());
    }

    private static String purpose(Side side) {
        return "answer." + side.name().toLowerCase(Locale.ROOT);
    }
}
