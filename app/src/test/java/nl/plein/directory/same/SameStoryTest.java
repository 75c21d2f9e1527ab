package nl.plein.directory.same;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import nl.plein.ground.EndsOn;
import nl.plein.directory.Listing;
import nl.plein.directory.Listings;
import nl.plein.ground.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two lists tell of the same thing, and somebody says so. */
class SameStoryTest extends Story {

    private static final String ANNEKE = "anneke@bibliotheek.example";

    @Autowired
    private Listings listings;

    @Test
    @EndsOn("Staat dit er dubbel in?")
    void whatSomebodyDecidedIsRememberedAlsoWhenTheListComesAgain() {
        somebody.whoCoordinates(ANNEKE, somebody.anOrganisation());
        var page = signIn(phone(JavaScript.OFF), ANNEKE);
        bring(page, "Lijst van vorig jaar", "Taalcafé Born;De Brug\nSchaken voor iedereen;De Brug\nBreien;De Brug");
        bring(page, "Lijst van de stad", "Taalcafé in Born;Stichting De Brug\nSchaken;De Toren\nBreien;De Brug");
        page.navigate("/bring-in/same");
        assertThat(page.locator("main section")).hasCount(2);
        assertThat(page.locator("main")).containsText("De naam lijkt erop.");
        axe(page);
        screenshot(page, "bring-same");

        page.locator("section:has(h2:has-text('Taalcafé')) button[value=true]").click();
        page.locator("section:has(h2:has-text('Breien')) button[value=false]").click();
        assertThat(page.locator("main")).containsText("Niets uit jouw lijst lijkt op iets dat er al staat.");
        assertThat(listings.next(null, 20)).filteredOn(listing -> listing.upkeep().isClosed()).singleElement().satisfies(closed -> {
            assertThat(closed.name()).startsWith("Taalcafé");
            assertThat(listings.next(null, 20)).extracting(listing -> listing.id().value()).contains(closed.upkeep().closing().successor());
        });

        bring(page, "Lijst van de stad", "Taalcafé in Born;Stichting De Brug\nBreien;De Brug");
        page.navigate("/bring-in/same");
        assertThat(page.locator("main section")).hasCount(0);
        assertThat(listings.next(null, 20).stream().map(Listing::upkeep).filter(upkeep -> upkeep.isClosed())).hasSize(1);
    }

    private static void bring(Page page, String source, String rows) {
        page.navigate("/bring-in");
        page.getByLabel("Waar komt de lijst vandaan?").fill(source);
        page.locator("input[type=file]").setInputFiles(new FilePayload(
                "lijst.csv", "text/csv", ("naam;aanbieder\n" + rows).getBytes(StandardCharsets.UTF_8)));
        page.locator("main form button").click();
        page.locator("main form button").click();
        assertThat(page.locator("h1")).hasText("Binnengehaald");
    }
}
