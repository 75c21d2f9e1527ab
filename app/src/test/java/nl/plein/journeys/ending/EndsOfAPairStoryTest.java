package nl.plein.journeys.ending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.plein.ground.EndsOn;
import nl.plein.journeys.Journey.Ending;
import nl.plein.matching.Matches;
import nl.plein.matching.Neighbours;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Other ends than going on together. */
class EndsOfAPairStoryTest extends PairStory {

    @Autowired
    private Matches matches;

    @Autowired
    private Entries entries;

    @Test
    @EndsOn("Kijk een bewijs na")
    void whoIsDoneIsNotLookedForAndTheHelperTakesAProofThatOthersCanCheck() {
        findTheFirstTime();
        for (var talk = 0; talk < 4; talk++) happened(talk, "");
        sam.navigate(journeyers.pageOfAsker(journey) + "/back");
        lookBack(sam, "STOP");
        noor.navigate(journeyers.pageOfHelper(journey) + "/back");
        lookBack(noor, "STOP");

        assertThat(journeyers.now(journey).ending().reason()).isEqualTo(Ending.Reason.ENOUGH);
        assertThat(matches.find(journey.match())).isEmpty();
        assertThat(entries.find(need)).hasValueSatisfying(entry -> assertThat(entry.state()).isEqualTo(Entry.State.PAUSED));

        noor.click("text=Maak een bewijs");
        axe(noor);
        noor.fill("[name=name]", "Noor de Wit");
        noor.click("text=Maak het bewijs");
        axe(noor);
        screenshot(noor, "ending-proof-360");
        var code = noor.locator(".ending-code").textContent();
        var paper = read(noor.request().get(address(noor.locator("a[href$='/file']").getAttribute("href"))).body());
        assertThat(paper).contains("Noor de Wit", code, "Maatje voor twee weken", "2,0").doesNotContain("Sam");

        var school = phone(JavaScript.OFF);
        school.navigate("/verify");
        axe(school);
        school.fill("[name=code]", code.toLowerCase().replace("-", " "));
        school.click("text=Kijk na");
        assertThat(text(school)).contains("Dit bewijs klopt", "Noor de Wit", "Maatje voor twee weken").doesNotContain("Sam");
        axe(school);
        screenshot(school, "ending-verified-360");

        noor.click("text=Haal het bewijs weg");
        noor.click("text=Ja, haal het weg");
        expecting(404, school::reload);
        assertThat(text(school)).contains("Wij kennen dit nummer niet.");
        axe(school);
    }

    @Test
    @EndsOn("Dank je wel")
    void whoWantsSomebodyElseIsLookedForWithTheTimeTheyWaited() {
        var since = entries.find(need).orElseThrow().since();
        findTheFirstTime();
        for (var talk = 0; talk < 4; talk++) happened(talk, "");
        noor.navigate(journeyers.pageOfHelper(journey) + "/back");
        lookBack(noor, "GO_ON");
        sam.navigate(journeyers.pageOfAsker(journey) + "/back");
        lookBack(sam, "SOMEBODY_ELSE");

        assertThat(text(sam)).contains("We zoeken iemand anders voor je.");
        assertThat(entries.find(need)).hasValueSatisfying(entry -> {
            assertThat(entry.isOpen()).isTrue();
            assertThat(entry.since()).isEqualTo(since);
        });
    }

    @Test
    @EndsOn("Dank je wel")
    void whoStopsEarlierTellsTheOtherThatItIsTheirTurnAndTheCoordinatorAfterThreeDays() {
        findTheFirstTime();
        happened(0, "");
        noor.navigate(journeyers.pageOfHelper(journey));
        noor.click("text=Wil je stoppen");
        lookBack(noor, "STOP");
        assertThat(mailbox.lastLetterTo(Neighbours.mailOf("Sam")).subject()).isEqualTo("Hoe gaan jullie verder?");

        clock.advance(Duration.ofDays(3));
        var page = signIn(desktop(), Neighbours.COORDINATOR);
        page.navigate("/journeys");
        assertThat(text(page)).contains("Iemand wil stoppen of anders verder");

        sam.navigate(mailbox.lastLetterTo(Neighbours.mailOf("Sam")).link());
        sam.click("text=Wil je stoppen");
        lookBack(sam, "GO_ON");
        assertThat(journeyers.now(journey).ending()).extracting(Ending::why, Ending::reason)
                .containsExactly(Ending.Why.STOPPED, Ending.Reason.HELPER_STOPS);
    }
}
