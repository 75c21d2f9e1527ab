package nl.plein.matching.proposal;

import static nl.plein.matching.Neighbours.mailOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import nl.plein.access.Viewer;
import nl.plein.ground.Story;
import nl.plein.matching.Neighbours;
import nl.plein.matching.ProposalId;
import nl.plein.needs.EntryId;
import nl.plein.needs.Side;
import nl.plein.shared.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What must hold of proposals when many people do something in the same instant, on a real PostgreSQL. */
class AtOnceTest extends Story {

    @Autowired
    private Propose propose;

    @Autowired
    private AnswerProposal answerProposal;

    @Autowired
    private Proposals proposals;

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
    void manyAtOnceNeverTakeMorePlacesThanAHelperHas() throws Exception {
        var noor = neighbours.offers("Noor", 3);
        var needs = new ArrayList<EntryId>();
        for (var each = 0; each < 8; each++) needs.add(neighbours.asks("Vrager" + each, each));

        var made = atOnce(needs.stream().map(need -> proposing(need, noor)).toList());

        assertThat(made).filteredOn(Outcome.Done.class::isInstance).hasSize(3);
        assertThat(made).filteredOn(Outcome.Refused.class::isInstance)
                .containsOnly(Outcome.refused("proposal.taken"));
        assertThat(owner.count("matching.hold")).isEqualTo(3);
        assertThat(owner.count("matching.proposal")).isEqualTo(3);
    }

    @Test
    void manyAtOnceNeverGiveOneNeedTwoProposals() throws Exception {
        var sam = neighbours.asks("Sam", 30);
        var offers = new ArrayList<EntryId>();
        for (var each = 0; each < 8; each++) offers.add(neighbours.offers("Helper" + each, 2));

        var made = atOnce(offers.stream().map(offer -> proposing(sam, offer)).toList());

        assertThat(made).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(owner.count("matching.proposal")).isEqualTo(1);
    }

    @Test
    void twoTimesYesInTheSameInstantIsOneMatch() throws Exception {
        var made = new ArrayList<ProposalId>();
        var answers = new ArrayList<Callable<Boolean>>();
        for (var each = 0; each < 10; each++) {
            var proposal = propose(neighbours.asks("Vrager" + each, 30), neighbours.offers("Helper" + each, 1));
            made.add(proposal);
            for (var side : Side.values()) answers.add(saying(proposal, side));
        }

        atOnce(answers);

        assertThat(proposals.find(made)).hasSize(10).allMatch(Proposal::isMatched);
        assertThat(mailbox.lettersTo(mailOf("Vrager0"))).filteredOn(letter -> letter.subject().startsWith("Het is rond")).hasSize(1);
    }

    private Callable<Outcome<ProposalId>> proposing(EntryId need, EntryId offer) {
        return () -> propose.propose(coordinator, need, offer, null);
    }

    private ProposalId propose(EntryId need, EntryId offer) {
        return ((Outcome.Done<ProposalId>) propose.propose(coordinator, need, offer, null)).value();
    }

    private Callable<Boolean> saying(ProposalId proposal, Side side) {
        return () -> answerProposal.answer(proposal, side, Answer.yes(clock.instant(), null));
    }

    /** All begin when all are ready. */
    private <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        var start = new CyclicBarrier(tasks.size());
        try (var threads = Executors.newFixedThreadPool(tasks.size())) {
            var running = tasks.stream()
                    .map(task -> threads.submit(keys.shared(() -> {
                        start.await();
                        return task.call();
                    })))
                    .toList();
            var results = new ArrayList<T>();
            for (var each : running) results.add(each.get());
            return results;
        }
    }
}
