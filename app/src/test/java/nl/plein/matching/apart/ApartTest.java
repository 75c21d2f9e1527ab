package nl.plein.matching.apart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import nl.plein.access.Viewer;
import nl.plein.ground.Story;
import nl.plein.matching.Neighbours;
import nl.plein.matching.proposal.Answer;
import nl.plein.matching.proposal.AnswerProposal;
import nl.plein.matching.proposal.Closure;
import nl.plein.matching.proposal.Proposals;
import nl.plein.matching.proposal.Propose;
import nl.plein.matching.town.Towns;
import nl.plein.needs.EndEntry;
import nl.plein.needs.Entries;
import nl.plein.needs.EntryId;
import nl.plein.needs.Side;
import nl.plein.people.PersonId;
import nl.plein.shared.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import plein.matching.profile.Condition;

/** What must hold of two people who are kept apart. */
class ApartTest extends Story {

    @Autowired
    private KeepApart keepApart;

    @Autowired
    private KeptApart keptApart;

    @Autowired
    private Propose propose;

    @Autowired
    private Proposals proposals;

    @Autowired
    private AnswerProposal answerProposal;

    @Autowired
    private Towns towns;

    @Autowired
    private Entries entries;

    @Autowired
    private EndEntry endEntry;

    @Autowired
    private ApplicationContext application;

    private Neighbours neighbours;
    private Viewer coordinator;

    @BeforeEach
    void someOrganisation() {
        neighbours = Neighbours.in(application);
        coordinator = neighbours.coordinator();
    }

    @Test
    void nobodyPairsThemByHandWhateverTheReason() {
        var sam = neighbours.asks("Sam", 30);
        var noor = neighbours.offers("Noor", 1);

        keep(sam, noor);

        assertThat(propose.propose(coordinator, sam, noor, "ik wil het toch"))
                .isEqualTo(Outcome.refused("proposal.protected"));
    }

    @Test
    void aDryRunLeavesThemOutAndSaysWhy() {
        var sam = neighbours.asks("Sam", 30);
        var noor = neighbours.offers("Noor", 1);
        keep(sam, noor);

        var result = towns.read(entries.visibleTo(coordinator)).matching().propose();

        assertThat(result.matched()).isEmpty();
        assertThat(result.unmatched()).singleElement().satisfies(unmatched ->
                assertThat(unmatched.narrowing()).anySatisfy(step -> {
                    assertThat(step.condition()).isEqualTo(Condition.EXCLUDED);
                    assertThat(step.left()).isZero();
                }));
    }

    @Test
    void itHoldsAlsoForWhatTheyAskAndOfferLater() {
        keep(neighbours.asks("Sam", 30), neighbours.offers("Noor", 1));

        // the same two, the other way round
        var asks = neighbours.asks("Noor", 1);
        var helps = neighbours.offers("Sam", 1);

        assertThat(propose.propose(coordinator, asks, helps, "toch")).isEqualTo(Outcome.refused("proposal.protected"));
        assertThat(towns.read(entries.visibleTo(coordinator)).matching().propose().matched()).isEmpty();
    }

    @Test
    void whatWasPutToBothIsTakenBackAndBothHearKindly() {
        var sam = neighbours.asks("Sam", 30);
        var noor = neighbours.offers("Noor", 1);
        propose.propose(coordinator, sam, noor, null);

        keep(sam, noor);

        assertThat(proposals.history(sam)).singleElement()
                .satisfies(each -> assertThat(each.closure().why()).isEqualTo(Closure.Why.TAKEN_BACK));
        assertThat(mailbox.lettersTo(Neighbours.mailOf("Sam")).getFirst().text()).contains("Dat ligt niet aan jullie");
    }

    @Test
    void aMatchIsNotEndedInPassing() {
        var sam = neighbours.asks("Sam", 30);
        var noor = neighbours.offers("Noor", 1);
        propose.propose(coordinator, sam, noor, null);
        var proposal = proposals.current(sam).getFirst().id();
        for (var side : Side.values()) answerProposal.answer(proposal, side, Answer.yes(clock.instant(), null));

        assertThat(keepApart.keep(coordinator, person(sam), person(noor), null))
                .isEqualTo(Outcome.refused("apart.matched"));
        assertThat(keptApart.all()).isEmpty();
    }

    @Test
    void liftedMeansTheyMayBeProposedAgain() {
        var sam = neighbours.asks("Sam", 30);
        var noor = neighbours.offers("Noor", 1);
        keep(sam, noor);

        keptApart.lift(person(noor), person(sam));

        assertThat(propose.propose(coordinator, sam, noor, null)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void nothingOfItStaysWhenOneOfThemLeaves() {
        var sam = neighbours.asks("Sam", 30, Map.of("times", List.of("mon-morning")));
        keep(sam, neighbours.offers("Noor", 1));

        endEntry.end(sam);

        await().until(() -> keptApart.all().isEmpty());
    }

    private void keep(EntryId one, EntryId other) {
        assertThat(keepApart.keep(coordinator, person(one), person(other), "asked")).isInstanceOf(Outcome.Done.class);
    }

    private PersonId person(EntryId entry) {
        return entries.find(entry).orElseThrow().person();
    }
}
