package nl.plein.journeys.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import nl.plein.ground.EndsOn;
import nl.plein.access.Viewer;
import nl.plein.ground.Story;
import nl.plein.journeys.AfterMatch;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Journeyers;
import nl.plein.journeys.ending.EndJourney;
import nl.plein.matching.Neighbours;
import nl.plein.needs.EntriesInUse;
import nl.plein.needs.EntryId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Sam and Noor both said yes: what they hear then, what they see, and what they hear when it is over. */
class AfterTheSecondYesTest extends Story {

    private static final String SAM = Neighbours.mailOf("Sam");
    private static final String NOOR = Neighbours.mailOf("Noor");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private EndJourney endJourney;

    @Autowired
    private EntriesInUse entriesInUse;

    private Neighbours neighbours;
    private Viewer coordinator;

    @BeforeEach
    void neighbours() {
        neighbours = Neighbours.in(application);
        coordinator = neighbours.coordinator();
    }

    @Test
    void eachGetsOneLetterWithOneNextStepAndHowToReachTheOther() {
        begin(Map.of());
        assertThat(mailbox.lettersTo(NOOR)).hasSize(2);
        assertThat(mailbox.lettersTo(SAM)).hasSize(2);
        assertThat(mailbox.lastLetterTo(NOOR).text()).contains("Het is rond", "stel op je eigen pagina drie momenten voor", SAM);
        assertThat(mailbox.lastLetterTo(SAM).text()).contains("Het is rond", "Je hoeft nu niets te doen", NOOR);
    }

    @Test
    @EndsOn("Jij en Sam")
    void thePageThatSaysItIsSettledLeadsToWhatTheyDoTogether() {
        begin(Map.of());
        var noor = phone(JavaScript.OFF);
        noor.navigate(mailbox.lettersTo(NOOR).getLast().link());
        assertThat(noor.locator("h1").innerText()).isEqualTo("Het is rond");
        axe(noor);
        screenshot(noor, "settled-360");
        noor.locator("text=Naar jullie pagina").click();
        assertThat(noor.url()).contains("/helping/");
        assertThat(noor.locator("main").innerText()).contains("Momenten voorstellen");
    }

    @Test
    void whoAskedForOneTimeGetsOneTalk() {
        var journeyers = Journeyers.in(application);
        var once = begin(Map.of("often", List.of("once")));
        assertThat(journeyers.begin(once, LocalDateTime.parse("2026-03-10T18:30")).moments()).hasSize(1);
    }

    @Test
    void whoNeedsNoMoreHelpIsNotToldThatWeLookFurther() {
        var journey = begin(Map.of());
        endJourney.end(journey.id(), Journey.Ending.Reason.ENOUGH, false, coordinator.person());

        assertThat(mailbox.lastLetterTo(SAM).subject()).isEqualTo("De hulp is klaar");
        assertThat(mailbox.lastLetterTo(SAM).text()).contains("We zoeken nu niemand meer", "diploma").doesNotContain("zoeken verder");
        assertThat(mailbox.lastLetterTo(SAM).link()).startsWith("/journey/");
        assertThat(mailbox.lastLetterTo(NOOR).text()).contains("bewijs");
        assertThat(mailbox.lastLetterTo(NOOR).link()).startsWith("/helping/");
    }

    @Test
    void whoWantsAnotherHelperIsToldThatWeLook() {
        var journey = begin(Map.of());
        endJourney.end(journey.id(), Journey.Ending.Reason.ANOTHER_HELPER, true, coordinator.person());

        assertThat(mailbox.lastLetterTo(SAM).text()).contains("We zoeken iemand anders voor jullie");
    }

    @Test
    void whoIsLinkedIsNotLookedFor() {
        var sam = neighbours.asks("Sam", 20);
        assertThat(entriesInUse.matched(List.of(sam))).isEmpty();
        AfterMatch.in(application).begins(coordinator, sam, neighbours.offers("Noor", 2));
        assertThat(entriesInUse.matched(List.of(sam))).containsExactly(sam);
    }

    private Journey begin(Map<String, List<String>> answers) {
        EntryId need = neighbours.asks("Sam", 20, answers);
        return AfterMatch.in(application).begins(coordinator, need, neighbours.offers("Noor", 2));
    }
}
