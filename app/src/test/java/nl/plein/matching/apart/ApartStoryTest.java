package nl.plein.matching.apart;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.plein.matching.Neighbours.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import nl.plein.ground.EndsOn;
import nl.plein.ground.Story;
import nl.plein.matching.Neighbours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A coordinator knows that two people should not be linked. */
class ApartStoryTest extends Story {

    @Autowired
    private ApplicationContext application;

    @ParameterizedTest
    @EnumSource(JavaScript.class)
    @EndsOn("Noor biedt aan: Hulp bij huiswerk")
    void aCoordinatorKeepsTwoPeopleApartAndLiftsIt(JavaScript javaScript) {
        var neighbours = Neighbours.in(application);
        neighbours.coordinator();
        var sam = neighbours.asks("Sam", 30);
        var noor = neighbours.offers("Noor", 1);
        var coordinator = signIn(phone(javaScript), COORDINATOR);

        coordinator.navigate("/board/" + sam.value());
        axe(coordinator);
        coordinator.locator("text=Koppel deze twee niet").click();
        assertThat(coordinator.locator("main")).containsText("Noor");
        axe(coordinator);
        screenshot(coordinator, "apart-" + javaScript);
        coordinator.locator("[value=asked]").check();
        coordinator.locator("main form button").click();

        assertThat(coordinator.locator("main")).containsText("We koppelen deze twee niet.");
        assertThat(coordinator.locator("main")).containsText("of een coördinator wil het niet");
        assertThat(coordinator.locator(".board-history")).containsText("Een van beiden vroeg erom");
        axe(coordinator);
        screenshot(coordinator, "apart-kept-" + javaScript);
        coordinator.navigate("/board/" + sam.value() + "/pair/" + noor.value());
        assertThat(coordinator.locator("main")).containsText("Een coördinator wil deze twee niet koppelen.");
        assertThat(coordinator.locator("main form")).hasCount(0);
        axe(coordinator);

        coordinator.navigate("/board/" + noor.value());
        coordinator.locator(".board-history button").click();
        assertThat(coordinator.locator("main")).containsText("Opgeheven.");
        assertThat(coordinator.locator("main")).containsText("Stel voor aan beiden");
    }

    @Test
    @EndsOn("Deze pagina is er niet")
    void anotherOrganisationsPeopleCannotBeKeptApart() {
        var neighbours = Neighbours.in(application);
        neighbours.coordinator();
        var sam = neighbours.asks("Sam", 30);
        var noor = neighbours.offers("Noor", 1);
        neighbours.coordinator("vreemd@example.org", somebody.anOrganisation());

        var stranger = signIn(desktop(), "vreemd@example.org");

        expecting(404, () -> stranger.navigate("/board/" + sam.value() + "/apart/" + noor.value()));
    }
}
