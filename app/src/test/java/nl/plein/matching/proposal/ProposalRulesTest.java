package nl.plein.matching.proposal;

import static nl.plein.matching.Neighbours.mailOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.plein.access.Viewer;
import nl.plein.ground.Mailbox;
import nl.plein.ground.Story;
import nl.plein.matching.Matches;
import nl.plein.matching.Neighbours;
import nl.plein.matching.ProposalId;
import nl.plein.matching.Standing;
import nl.plein.matching.town.Towns;
import nl.plein.needs.EndEntry;
import nl.plein.needs.Entries;
import nl.plein.needs.Side;
import nl.plein.shared.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What must hold of proposals, on a real PostgreSQL. */
class ProposalRulesTest extends Story {

    @Autowired
    private Propose propose;

    @Autowired
    private AnswerProposal answerProposal;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Matches matches;

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
    void contactDetailsAreExchangedAfterTwoTimesYesAndNotBefore() {
        var proposal = proposed("Sam", "Noor");
        yes(proposal, Side.NEED);
        assertThat(lettersTo("Sam")).noneMatch(letter -> letter.text().contains(mailOf("Noor")));
        assertThat(lettersTo("Noor")).noneMatch(letter -> letter.text().contains(mailOf("Sam")));

        yes(proposal, Side.OFFER);

        assertThat(lettersTo("Sam").getFirst().text()).contains("Noor", mailOf("Noor"));
        assertThat(lettersTo("Noor").getFirst().text()).contains("Sam", mailOf("Sam"));
        assertThat(matches.standing(find(proposal).need()))
                .singleElement()
                .isInstanceOf(Standing.Matched.class);
    }

    @Test
    void onlyTheFirstAnswerOfASideCounts() {
        var proposal = proposed("Sam", "Noor");

        yes(proposal, Side.NEED);

        assertThat(no(proposal, Side.NEED)).isFalse();
        assertThat(find(proposal).isOpen()).isTrue();
    }

    @Test
    void aNoKeepsThePairApartForGood() {
        var proposal = find(proposed("Sam", "Noor"));
        no(proposal.id(), Side.OFFER);
        clock.advance(Duration.ofDays(400));

        assertThat(propose.propose(coordinator, proposal.need(), proposal.offer(), "toch proberen"))
                .isEqualTo(Outcome.refused("proposal.protected"));
        assertThat(towns.read(entries.visibleTo(coordinator)).matching().propose().matched()).isEmpty();
    }

    @Test
    void aNoIsNeverHeldAgainstTheAsker() {
        var proposal = find(proposed("Sam", "Noor"));
        var sam = entries.find(proposal.need()).orElseThrow();
        var urgencyBefore = towns.urgency().of(sam);
        no(proposal.id(), Side.NEED);
        var declined = readNeeds();

        // whoever never said no, and asks the same since the same day, is read in exactly the same way
        owner.jdbc().sql("truncate matching.proposal, matching.excluded cascade").update();

        assertThat(declined).isEqualTo(readNeeds()).hasSize(1);
        assertThat(towns.urgency().of(entries.find(proposal.need()).orElseThrow())).isEqualTo(urgencyBefore);
    }

    @Test
    void theOtherSideHearsKindlyThatItIsNotGoingToHappen() {
        no(proposed("Sam", "Noor"), Side.OFFER);

        assertThat(subjects("Sam")).containsExactly("Het gaat toch niet door, we zoeken verder");
        assertThat(subjects("Noor")).isEmpty();
    }

    @Test
    void whoIsSilentIsRemindedOnceAfterFiveDays() {
        var proposal = proposed("Sam", "Noor");
        yes(proposal, Side.NEED);

        clock.advance(Duration.ofDays(5));
        jobs.run("matching-proposal-clock");
        jobs.run("matching-proposal-clock");

        assertThat(subjects("Noor")).containsExactly("Heb je onze vraag gezien?", "Wil je iemand helpen?");
        assertThat(subjects("Sam")).hasSize(1);
    }

    @Test
    void afterTenDaysOfSilenceBothAreFreeAgainWithTheirWaitingTimeKept() {
        var proposal = find(proposed("Sam", "Noor"));
        var since = entries.find(proposal.need()).orElseThrow().since();

        clock.advance(Duration.ofDays(10));
        jobs.run("matching-proposal-clock");
        jobs.run("matching-proposal-clock");

        assertThat(find(proposal.id()).closure().why()).isEqualTo(Closure.Why.EXPIRED);
        assertThat(count("matching.hold")).isZero();
        assertThat(entries.find(proposal.need()).orElseThrow().since()).isEqualTo(since);
        assertThat(readNeeds()).hasSize(1);
        assertThat(subjects("Sam")).containsExactly("We hebben niets gehoord");
    }

    @Test
    void theVerySamePairIsNotProposedAgainWithinThirtyDaysOfSilence() {
        proposed("Sam", "Noor");
        clock.advance(Duration.ofDays(10));
        jobs.run("matching-proposal-clock");

        clock.advance(Duration.ofDays(29));
        assertThat(towns.read(entries.visibleTo(coordinator)).matching().propose().matched()).isEmpty();
        clock.advance(Duration.ofDays(1));
        assertThat(towns.read(entries.visibleTo(coordinator)).matching().propose().matched()).hasSize(1);
    }

    @Test
    void anAnswerAfterTheTermIsTooLateEvenBeforeTheClockHasRun() {
        var proposal = proposed("Sam", "Noor");
        clock.advance(Duration.ofDays(10));

        assertThat(yes(proposal, Side.NEED)).isFalse();
    }

    @Test
    void nobodyOverrulesWhatProtectsAChild() {
        var child = neighbours.asks("Sam", 30, Map.of("age", List.of("16-17")));
        var noor = neighbours.offers("Noor", 1);

        assertThat(propose.propose(coordinator, child, noor, "ik ken haar goed"))
                .isEqualTo(Outcome.refused("proposal.protected"));
        neighbours.screened(noor, coordinator.person());
        assertThat(propose.propose(coordinator, child, noor, null)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatDoesNotProtectAnybodyIsOverruledWithAReasonThatIsKept() {
        var sam = neighbours.asks("Sam", 30, Map.of("times", List.of("mon-morning")));
        var noor = neighbours.offers("Noor", 1);

        assertThat(propose.propose(coordinator, sam, noor, null)).isEqualTo(Outcome.refused("proposal.against"));
        assertThat(propose.propose(coordinator, sam, noor, "zij ruilt van dienst")).isInstanceOf(Outcome.Done.class);
        assertThat(proposals.current(sam).getFirst().byHandBecause()).isEqualTo("zij ruilt van dienst");
    }

    @Test
    void anotherOrganisationsPeopleDoNotExistForACoordinator() {
        var sam = neighbours.asks("Sam", 30);
        var noor = neighbours.offers("Noor", 1);
        var stranger = neighbours.coordinator("vreemd@example.org", somebody.anOrganisation());

        assertThat(propose.propose(stranger, sam, noor, null)).isEqualTo(Outcome.refused("proposal.not-open"));
        assertThat(towns.read(entries.visibleTo(stranger)).town().needs()).isEmpty();
    }

    @Test
    void whoWithdrawsMakesTheOtherFreeAndTheOtherHearsSo() {
        var proposal = find(proposed("Sam", "Noor"));

        endEntry.end(proposal.offer());

        await().until(() -> subjects("Sam"), List.of("Het gaat toch niet door, we zoeken verder")::equals);
        assertThat(find(proposal.id()).closure().why()).isEqualTo(Closure.Why.WITHDRAWN);
        assertThat(matches.standing(proposal.need())).isEmpty();
    }

    @Test
    void whoPausesMakesTheOtherFreeAndTheOtherHearsSo() {
        var proposal = find(proposed("Sam", "Noor"));

        entries.pause(proposal.need());

        await().until(() -> subjects("Noor"), List.of("Het gaat toch niet door")::equals);
        assertThat(find(proposal.id()).closure().why()).isEqualTo(Closure.Why.PAUSED);
    }

    @Test
    void oneBrokenEntryIsLeftOutAndSaidAndStopsNobodyElse() {
        var broken = neighbours.asks("Kapot", 30, Map.of("level", List.of("kleuterschool")));
        neighbours.asks("Sam", 30);
        neighbours.offers("Noor", 1);

        var reading = towns.read(entries.visibleTo(coordinator));

        assertThat(reading.leftOut()).isEqualTo(Map.of(broken, "left-out.level"));
        assertThat(reading.matching().propose().matched()).hasSize(1);
    }

    private ProposalId proposed(String asker, String helper) {
        var outcome = propose.propose(coordinator, neighbours.asks(asker, 30), neighbours.offers(helper, 1), null);
        return ((Outcome.Done<ProposalId>) outcome).value();
    }

    private boolean yes(ProposalId proposal, Side side) {
        return answerProposal.answer(proposal, side, Answer.yes(clock.instant(), null));
    }

    private boolean no(ProposalId proposal, Side side) {
        return answerProposal.answer(proposal, side, Answer.no("time", null, clock.instant(), null));
    }

    private Proposal find(ProposalId id) {
        return proposals.find(id).orElseThrow();
    }

    private List<?> readNeeds() {
        return towns.read(entries.visibleTo(coordinator)).town().needs();
    }

    private List<Mailbox.Received> lettersTo(String name) {
        return mailbox.lettersTo(mailOf(name));
    }

    private List<String> subjects(String name) {
        return lettersTo(name).stream().map(Mailbox.Received::subject).toList();
    }

    private int count(String table) {
        return owner.jdbc().sql("select count(*) from " + table).query(Integer.class).single();
    }
}
