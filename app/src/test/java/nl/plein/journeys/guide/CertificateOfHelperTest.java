package nl.plein.journeys.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.plein.access.Viewer;
import nl.plein.ground.Story;
import nl.plein.journeys.AfterMatch;
import nl.plein.journeys.JourneyId;
import nl.plein.matching.Neighbours;
import nl.plein.matching.proposal.Answer;
import nl.plein.matching.proposal.AnswerProposal;
import nl.plein.matching.proposal.Proposals;
import nl.plein.matching.proposal.Propose;
import nl.plein.needs.Entries;
import nl.plein.needs.EntryId;
import nl.plein.needs.Screening;
import nl.plein.needs.Screenings;
import nl.plein.needs.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Sam is seventeen. Noor, who helps, showed a certificate of conduct that counts for three years. */
class CertificateOfHelperTest extends Story {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Screenings screenings;

    @Autowired
    private Entries entries;

    @Autowired
    private Propose propose;

    @Autowired
    private Proposals proposals;

    @Autowired
    private AnswerProposal answerProposal;

    @Autowired
    private Guided guided;

    private Neighbours neighbours;
    private Viewer coordinator;
    private EntryId sam;
    private EntryId noor;

    @BeforeEach
    void samAndNoor() {
        neighbours = Neighbours.in(application);
        coordinator = neighbours.coordinator();
        sam = neighbours.asks("Sam", 20, Map.of("age", List.of("16-17")));
        noor = neighbours.offers("Noor", Map.of("ages", List.of("16-17")));
    }

    @Test
    void oneThatEndsWithinEightWeeksStandsOnTheListOfTheCoordinator() {
        screenedOn(today().minusYears(3).plusWeeks(7));
        var journey = AfterMatch.in(application).begins(coordinator, sam, noor);
        assertThat(attention(journey.id())).contains(Attention.CERTIFICATE);

        screenedOn(today());
        assertThat(attention(journey.id())).doesNotContain(Attention.CERTIFICATE);
    }

    @Test
    void oneThatEndsBeforeTheSecondYesMakesNoMatch() {
        screenedOn(today().minusYears(3).plusDays(2));
        propose.propose(coordinator, sam, noor, null);
        var proposal = proposals.current(sam).getFirst().id();
        answerProposal.answer(proposal, Side.NEED, Answer.yes(clock.instant(), null));
        clock.advance(java.time.Duration.ofDays(3));

        answerProposal.answer(proposal, Side.OFFER, Answer.yes(clock.instant(), null));

        assertThat(owner.count("matching.match")).isZero();
        assertThat(proposals.current(sam)).isEmpty();
    }

    private java.util.Set<Attention> attention(JourneyId journey) {
        return guided.runningFor(coordinator).stream()
                .filter(one -> one.journey().id().equals(journey))
                .findFirst()
                .orElseThrow()
                .attention();
    }

    private void screenedOn(LocalDate day) {
        var person = entries.find(noor).orElseThrow().person();
        for (var step : Screening.Step.values()) screenings.record(person, step, day, coordinator.person());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
