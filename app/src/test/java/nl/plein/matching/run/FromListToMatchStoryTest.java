package nl.plein.matching.run;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import nl.plein.ground.EndsOn;
import java.time.Duration;
import nl.plein.ground.Story;
import nl.plein.needs.Kinds;
import nl.plein.needs.SomeKinds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The main job from end to end: two lists come in, and two people who did not know each other are linked. */
class FromListToMatchStoryTest extends Story {

    private static final String ANNEKE = "anneke@buurtbond.example";
    private static final String RIET = "riet@voorbeeld.example";
    private static final String KEES = "kees@voorbeeld.example";
    private static final String HEADER = "Soort hulp;Voornaam;Leeftijd;Waar;Postcode;Afstand;E-mailadres\r\n";

    @Autowired
    private Kinds kinds;

    @ParameterizedTest
    @EnumSource
    @EndsOn("Bord")
    void twoListsComeInAndTwoPeopleAreLinked(JavaScript javaScript) {
        var organisation = somebody.anOrganisation();
        somebody.whoCoordinates(ANNEKE, organisation);
        kinds.save(SomeKinds.company(organisation));
        var coordinator = signIn(desktop(javaScript), ANNEKE);

        bringIn(coordinator, "NEED", HEADER + "Gezelschap;Riet;78;Thuis;6131;5;" + RIET + "\r\n");
        bringIn(coordinator, "OFFER", HEADER + "Gezelschap;Kees;34;Thuis;6132;10;" + KEES + "\r\n");
        coordinator.navigate("/board");
        coordinator.locator("text=Maak voorstellen").click();
        coordinator.waitForLoadState();
        jobs.run("matching-resume-runs");
        coordinator.reload();
        coordinator.locator("text=Neem alle").click();
        coordinator.locator("form[action$='/accept'] button").click();
        coordinator.waitForLoadState();
        clock.advance(Duration.ofHours(1));
        jobs.run("matching-resume-runs");

        sayYes(phone(javaScript), RIET);
        var kees = phone(javaScript);
        sayYes(kees, KEES);

        assertThat(kees.locator("main")).containsText(RIET);
        axe(kees);
        screenshot(kees, "from-list-to-match");
        coordinator.navigate("/board?state=matched");
        assertThat(coordinator.locator("main")).containsText("Riet");
    }

    private void bringIn(Page page, String side, String list) {
        page.navigate("/exchange");
        page.locator("[value=" + side + "]").check();
        page.locator("[name=file]").setInputFiles(new FilePayload("list.csv", "text/csv", list.getBytes(UTF_8)));
        page.locator("main form button").click();
        page.waitForLoadState();
        page.locator("main form button").click();
        page.waitForLoadState();
    }

    private void sayYes(Page page, String address) {
        page.navigate(mailbox.lastLetterTo(address).link());
        page.locator("button[value=yes]").click();
        page.waitForLoadState();
    }
}
