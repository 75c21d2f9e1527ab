package nl.plein.journeys;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.Optional;
import nl.plein.access.Keys;
import nl.plein.access.Viewer;
import nl.plein.journeys.programme.SomeProgrammes;
import nl.plein.matching.ProposalId;
import nl.plein.matching.proposal.Answer;
import nl.plein.matching.proposal.AnswerProposal;
import nl.plein.matching.proposal.Proposals;
import nl.plein.matching.proposal.Propose;
import nl.plein.needs.EntryId;
import nl.plein.needs.Side;
import org.springframework.context.ApplicationContext;

/** Puts two people together and lets both say yes, so that their journey begins as it does for everybody. */
public class AfterMatch {

    private final Propose propose;
    private final Proposals proposals;
    private final AnswerProposal answerProposal;
    private final SomeProgrammes programmes;
    private final Journeyers journeyers;
    private final Journeys journeys;
    private final Keys keys;
    private final Clock clock;

    AfterMatch(
            ApplicationContext application,
            Propose propose,
            Proposals proposals,
            AnswerProposal answerProposal,
            Journeys journeys,
            Keys keys,
            Clock clock) {
        this.propose = propose;
        this.proposals = proposals;
        this.answerProposal = answerProposal;
        this.programmes = SomeProgrammes.in(application);
        this.journeyers = Journeyers.in(application);
        this.journeys = journeys;
        this.keys = keys;
        this.clock = clock;
    }

    public static AfterMatch in(ApplicationContext application) {
        return application.getAutowireCapableBeanFactory().createBean(AfterMatch.class);
    }

    /** With the programme for two weeks. */
    public Journey begins(Viewer coordinator, EntryId need, EntryId offer) {
        var organisation = coordinator.roles().keySet().iterator().next();
        programmes.offered(organisation, "homework", journeyers.shipped("buddy"));
        propose.propose(coordinator, need, offer, null);
        var proposal = proposals.current(need).getFirst().id();
        for (var side : Side.values()) answerProposal.answer(proposal, side, Answer.yes(clock.instant(), null));
        return await("a journey").until(() -> of(proposal), Optional::isPresent).orElseThrow();
    }

    /** It begins a moment after the second yes, elsewhere. */
    private Optional<Journey> of(ProposalId proposal) {
        return keys.onDuty(() -> journeys.of(proposal));
    }
}
