package nl.plein.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import nl.plein.ground.EndsOn;
import nl.plein.ground.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignInStoryTest extends Story {

    private static final String ANNEKE = "anneke@buurtbond.example";

    @ParameterizedTest
    @EnumSource
    @EndsOn("Bord")
    void whoWorksHereSignsInByALinkInALetter(JavaScript javaScript) {
        somebody.whoCoordinates(ANNEKE);
        var page = phone(javaScript);

        page.navigate("/sign-in");
        axe(page);
        screenshot(page, "sign-in");
        page.locator("[name=email]").fill(" Anneke@Buurtbond.example ");
        page.locator("form[action='/sign-in'] button").click();
        assertThat(page).hasURL(address("/sign-in/sent"));
        axe(page);
        screenshot(page, "sign-in-sent");

        page.navigate(mailbox.lastLetterTo(ANNEKE).link());
        axe(page);
        screenshot(page, "sign-in-link");
        page.locator("main button").click();
        assertThat(page).hasURL(address("/board"));
        assertThat(page.context().cookies()).extracting(cookie -> cookie.name).containsExactly("session");
    }

    @Test
    @EndsOn("Bord")
    void openingTheLinkChangesNothing() {
        somebody.whoCoordinates(ANNEKE);
        var link = askForLink(ANNEKE);

        // what a program does that checks mail
        desktop().navigate(link);
        desktop().navigate(link);

        var page = desktop();
        follow(page, link);
        assertThat(page).hasURL(address("/board"));
    }

    @Test
    @EndsOn("Inloggen")
    void aLinkWorksOnce() {
        somebody.whoCoordinates(ANNEKE);
        var link = askForLink(ANNEKE);
        follow(desktop(), link);

        var second = phone();
        follow(second, link);
        isToldThatTheLinkNoLongerWorks(second);
        screenshot(second, "sign-in-expired");
    }

    @Test
    @EndsOn("Inloggen")
    void aLinkWorksForTenMinutes() {
        somebody.whoCoordinates(ANNEKE);
        var link = askForLink(ANNEKE);
        var tooLate = askForLink(ANNEKE);
        clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        var inTime = phone();
        follow(inTime, link);
        assertThat(inTime).hasURL(address("/board"));

        clock.advance(Duration.ofSeconds(1));
        var page = phone();
        follow(page, tooLate);
        isToldThatTheLinkNoLongerWorks(page);
    }

    @Test
    @EndsOn("Inloggen")
    void aForgedLinkOpensNothing() {
        var page = phone();
        follow(page, "/sign-in/link?token=" + Secret.draw().value());
        isToldThatTheLinkNoLongerWorks(page);
    }

    @Test
    @EndsOn("Kijk in je mail")
    void aStrangerIsAnsweredTheSameAndGetsNoLetter() {
        somebody.whoCoordinates(ANNEKE);
        var page = desktop();
        ask(page, "stranger@elsewhere.example");
        assertThat(page).hasURL(address("/sign-in/sent"));
        var toStranger = page.content();

        ask(page, ANNEKE);
        mailbox.lastLetterTo(ANNEKE);
        assertThat(page.content()).isEqualTo(toStranger);
        assertThat(mailbox.lettersTo("stranger@elsewhere.example")).isEmpty();
    }

    @Test
    @EndsOn("Inloggen")
    void anAddressThatCannotExistComesBackFilledIn() {
        var page = phone();
        ask(page, "anneke at home");
        assertThat(page.locator("[name=email]")).hasValue("anneke at home");
        assertThat(page.locator("[name=email]")).hasAttribute("aria-invalid", "true");
        axe(page);
        screenshot(page, "sign-in-wrong");
    }

    @Test
    @EndsOn("Inloggen")
    void whoSignsOutIsOut() {
        somebody.whoCoordinates(ANNEKE);
        var page = desktop();
        follow(page, askForLink(ANNEKE));
        page.navigate("/");
        page.locator("form[action='/sign-out'] button").click();

        page.navigate("/board");
        assertThat(page).hasURL(address("/sign-in"));
    }

    private String askForLink(String address) {
        var before = mailbox.lettersTo(address).size();
        ask(desktop(), address);
        return mailbox.nextLetterTo(address, before).link();
    }

    private static void ask(Page page, String address) {
        page.navigate("/sign-in");
        page.locator("[name=email]").fill(address);
        page.locator("form[action='/sign-in'] button").click();
    }

    private static void follow(Page page, String link) {
        page.navigate(link);
        page.locator("main button").click();
    }

    private void isToldThatTheLinkNoLongerWorks(Page page) {
        assertThat(page).hasURL(address("/sign-in/expired"));
        axe(page);
        page.navigate("/board");
        assertThat(page).hasURL(address("/sign-in"));
    }
}
