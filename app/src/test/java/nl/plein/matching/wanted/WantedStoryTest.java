package nl.plein.matching.wanted;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.plein.matching.Neighbours.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import nl.plein.ground.EndsOn;
import nl.plein.ground.Story;
import nl.plein.matching.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** From people for whom there is nobody to a text with which a coordinator finds somebody. */
class WantedStoryTest extends Story {

    @Autowired
    private ApplicationContext application;

    private Neighbours neighbours;

    @BeforeEach
    void aNeighbourhood() {
        neighbours = Neighbours.in(application);
        neighbours.coordinator();
    }

    @ParameterizedTest
    @EnumSource(JavaScript.class)
    @EndsOn("Een oproep om te delen")
    void aCoordinatorReadsWhomToLookForAndMakesAnAppeal(JavaScript javaScript) {
        for (var each : List.of("Sam", "Bo", "Lin", "Ali", "Jo")) neighbours.asks(each, 20);
        neighbours.asks("Selam", 200, Map.of("languages", List.of("ti"), "topics", List.of("dutch"), "wish",
                List.of("only-woman"), "age", List.of("12-15"), "where", List.of("home", "online")));
        var coordinator = signIn(phone(javaScript), COORDINATOR);

        coordinator.navigate("/board");
        coordinator.locator("text=Wie zoeken we?").click();
        assertThat(coordinator.locator("main")).containsText("Maak eerst voorstellen.");
        axe(coordinator);
        coordinator.locator("main form button").click();
        coordinator.waitForLoadState();
        jobs.run("matching-resume-runs");
        coordinator.reload();
        coordinator.locator("text=Wie zoeken we?").click();

        var cards = coordinator.locator(".wanted-list > li");
        assertThat(cards.nth(0)).containsText("Hulp bij huiswerk: Nederlands");
        assertThat(cards.nth(0)).containsText("wacht al 200 dagen");
        assertThat(cards.nth(0)).containsText("een vrouw");
        assertThat(cards.nth(1)).containsText("Hulp bij huiswerk: Wiskunde");
        assertThat(cards.nth(1).locator(".wanted-more")).hasText("5 mensen krijgen dan hulp");
        axe(coordinator);
        screenshot(coordinator, "wanted-" + javaScript);
        cards.nth(0).locator("summary").click();
        cards.nth(0).locator("text=Selam").click();
        assertThat(coordinator.locator("h1")).containsText("Selam");

        coordinator.navigate("/board/wanted");
        coordinator.locator("text=Maak een oproep").click();
        assertThat(coordinator.locator(".wanted-appeal")).containsText("dinsdag: avond");
        assertThat(coordinator.locator("main").textContent()).doesNotContain("Selam", "Tigrinya", "vrouw", "6131");
        assertThat(coordinator.locator("main a[href^=mailto]").getAttribute("href"))
                .contains("Wij%20zoeken%20mensen", "/offer".replace("/", "%2F"))
                .doesNotContain("Selam");
        axe(coordinator);
        screenshot(coordinator, "wanted-appeal-" + javaScript);
    }

    @Test
    @EndsOn("Wie zoeken we?")
    void whenEverybodyIsHelpedNobodyIsWanted() {
        neighbours.asks("Sam", 20);
        neighbours.offers("Noor", 1);
        var coordinator = signIn(desktop(), COORDINATOR);
        propose(coordinator);

        coordinator.navigate("/board/wanted");

        assertThat(coordinator.locator("main")).containsText("Voor iedereen is iemand gevonden.");
        axe(coordinator);
    }

    @Test
    @EndsOn("Wie zoeken we?")
    void whomOneOrganisationLooksForIsNotForAnother() {
        neighbours.asks("Sam", 20);
        var coordinator = signIn(desktop(), COORDINATOR);
        propose(coordinator);
        var run = coordinator.url();
        neighbours.coordinator("vreemd@example.org", somebody.anOrganisation());
        var stranger = signIn(desktop(), "vreemd@example.org");

        expecting(404, () -> stranger.navigate(run + "/wanted"));
        expecting(404, () -> stranger.navigate(run + "/wanted/appeal"));
        stranger.navigate("/board/wanted");
        assertThat(stranger.locator("main").textContent()).contains("Maak eerst voorstellen.");
    }

    private void propose(Page coordinator) {
        coordinator.navigate("/board");
        coordinator.locator("text=Maak voorstellen").click();
        coordinator.waitForLoadState();
        jobs.run("matching-resume-runs");
        coordinator.reload();
    }
}
