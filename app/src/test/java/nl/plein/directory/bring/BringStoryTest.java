package nl.plein.directory.bring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import nl.plein.ground.EndsOn;
import nl.plein.directory.Listings;
import nl.plein.ground.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody of the library brings its list in, on a phone and without JavaScript. */
class BringStoryTest extends Story {

    private static final String ANNEKE = "anneke@bibliotheek.example";

    @Autowired
    private Listings listings;

    @Test
    @EndsOn("Binnengehaald")
    void aListIsLookedAtBeforeItComesInAndComesInOnce() throws IOException {
        somebody.whoCoordinates(ANNEKE, somebody.anOrganisation());
        var page = signIn(phone(JavaScript.OFF), ANNEKE);
        page.navigate("/bring-in");
        axe(page);
        page.locator("main form button").click();
        assertThat(page.locator("main")).containsText("Kies een bestand.");
        axe(page);
        page.getByLabel("Waar komt de lijst vandaan?").fill("Lijst van de bibliotheek");
        page.locator("input[type=file]").setInputFiles(new FilePayload("lijst.csv", "text/csv", SomeFiles.list(
                "Breien;De Brug;activiteit;Samen breien.;;;gratis;;;;;;;", ";De Brug;;;;;;;;;;;;", "Haken;De Brug;;;;;;ooit;;;;;;")));
        page.locator("main form button").click();
        assertThat(page.locator("main")).containsText("2 komen er nieuw bij");
        assertThat(page.locator("main")).containsText("Er staat geen naam bij.");
        assertThat(page.locator("main")).containsText("Deze datum kunnen wij niet lezen: ooit.");
        axe(page);
        screenshot(page, "bring-look");
        assertThat(listings.next(null, 9)).isEmpty();
        var returned = page.waitForDownload(() -> page.locator("a[href$='returned.csv']").click());
        assertThat(Files.readString(returned.path(), UTF_8)).contains("3;;Er staat geen naam bij.");
        page.locator("main form button").click();
        assertThat(page.locator("h1")).hasText("Binnengehaald");
        axe(page);
        assertThat(listings.next(null, 9)).hasSize(2);
        assertThat(owner.count("directory.brought")).isZero();
    }

    @Test
    @EndsOn("Binnengehaald")
    void whichColumnIsWhatIsSaidOnceAndRemembered() {
        somebody.whoCoordinates(ANNEKE, somebody.anOrganisation());
        var page = signIn(phone(JavaScript.OFF), ANNEKE);
        for (var time : new int[] {1, 2}) {
            page.navigate("/bring-in");
            page.getByLabel("Waar komt de lijst vandaan?").fill("Activiteiten");
            page.locator("input[type=file]").setInputFiles(new FilePayload("lijst.csv", "text/csv",
                    ("Vestiging,Datum activiteit,Titel,Bezoekers\nCentrum,2027-03-02,Computercafé,12\nNoord,2027-03-0" + time + ",Computercafé,9\n").getBytes(UTF_8)));
            page.locator("main form button").click();
            if (time == 1) {
                assertThat(page.locator("h1")).hasText("Welke kolom is wat?");
                axe(page);
                page.locator("main form button").click();
                assertThat(page.locator("main")).containsText("Kies een kolom met wie het aanbiedt.");
                axe(page);
                page.getByLabel("Alles is van ons").check();
                page.getByLabel("Vestiging").selectOption("PLACE");
                page.getByLabel("Datum activiteit").selectOption("STARTS");
                screenshot(page, "bring-columns");
                page.locator("main form button").click();
            }
            assertThat(page.locator("h1")).hasText("Wat er gebeurt");
            assertThat(page.locator("main")).containsText("2 keer: Bezoekers");
            axe(page);
            page.locator("main form button").click();
            assertThat(page.locator("h1")).hasText("Binnengehaald");
        }
        assertThat(listings.next(null, 9)).as("one on another day, not a third one").hasSize(2);
    }
}
