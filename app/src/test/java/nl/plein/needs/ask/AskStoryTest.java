package nl.plein.needs.ask;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import nl.plein.ground.EndsOn;
import nl.plein.ground.Story;
import nl.plein.ground.WholeDatabase;
import nl.plein.needs.Kinds;
import nl.plein.needs.SomeKinds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class AskStoryTest extends Story {

    private static final String SANNE = "sanne@voorbeeld.example";
    private static final String MEESTER = "meester@school.example";

    @Autowired
    private Kinds kinds;

    @BeforeEach
    void twoKindsOfHelp() {
        var organisation = somebody.anOrganisation();
        kinds.save(SomeKinds.homework(organisation));
        kinds.save(SomeKinds.company(organisation));
    }

    @ParameterizedTest
    @EnumSource
    @EndsOn("Jouw vraag om hulp")
    void somebodyAsksForHelpOneQuestionAPage(JavaScript javaScript) {
        var page = phone(javaScript);
        page.navigate("/");
        axe(page);
        page.locator("main a[href='/ask']").first().click();
        look(page, "ask-kinds");
        page.locator("button[value=homework]").click();

        choose(page, "for", "self");
        choose(page, "age", "16-17");
        choose(page, "level", "havo");
        choose(page, "topics", "maths");
        choose(page, "languages", "nl");
        choose(page, "where", "home");
        assertThat(page.locator("#postcode")).hasAttribute("aria-invalid", "true");
        look(page, "ask-where-wrong");
        page.locator("[name=postcode]").fill("6131 ab");
        choose(page, "distance", "5");
        choose(page, "times", "mon-evening");
        choose(page, "often", "weekly");
        choose(page, "interests", "music");
        choose(page, "wish", "prefers-woman");
        choose(page, "barriers", "no-device");
        fill(page, "given-name", "Sanne");
        page.locator("[name=email]").fill(SANNE);
        choose(page, "contact", "mail");
        fill(page, "note", "Ik vind breuken moeilijk.");

        look(page, "ask-check");
        assertThat(page.locator("main")).containsText("6131 AB Sittard");
        send(page, "Je vraag is binnen");
        look(page, "ask-sent");
        assertThat(page.context().cookies()).isEmpty();

        page.navigate(mailbox.lastLetterTo(SANNE).link());
        look(page, "my");
        assertThat(page.locator("main")).containsText("Wiskunde");
    }

    @Test
    @EndsOn("Welke talen spreek je?")
    void whoLearnsOneSubjectHigherThanAnotherSaysSoForEach() {
        var page = phone(JavaScript.OFF);
        page.navigate("/ask");
        page.locator("button[value=homework]").click();
        choose(page, "for", "self");
        choose(page, "age", "16-17");
        assertThat(page.locator("[value=primary]")).hasCount(0);
        choose(page, "level", "by-topic");
        page.locator("[value=maths]").check();
        choose(page, "topics", "dutch");
        page.locator("#levels-maths").selectOption("maths:vwo");
        page.locator("main form button").click();
        assertThat(page.locator("main")).containsText("Kies bij elk vak een school.");
        look(page, "ask-levels-wrong");
        assertThat(page.locator("#levels-maths")).hasValue("maths:vwo");
        page.locator("#levels-dutch").selectOption("dutch:havo");
        page.locator("main form button").click();

        assertThat(page.locator("h1")).hasText("Welke talen spreek je?");
    }

    @Test
    @EndsOn("Fijn dat je wilt helpen")
    void aParentHearsThatSomebodyOfSixteenWantsToHelp() {
        var page = phone(JavaScript.OFF);
        page.navigate("/offer");
        page.locator("button[value=company]").click();
        choose(page, "age", "16-17");
        assertThat(page.locator("[value=home]")).hasCount(0);
        look(page, "offer-young-where");
        page.locator("[name=postcode]").fill("6131");
        page.locator("[value='5']").check();
        choose(page, "where", "place");
        fill(page, "capacity", "1");
        fill(page, "given-name", "Milan");
        page.locator("[name=email]").fill("milan@voorbeeld.example");
        choose(page, "contact", "mail");
        page.locator("[name=parent-email]").fill("ouder@voorbeeld.example");
        look(page, "offer-young-parent");
        choose(page, "parent", "mail");
        fill(page, "note", "");
        page.locator("main form button").click();

        assertThat(mailbox.lettersTo("ouder@voorbeeld.example")).singleElement().satisfies(letter -> assertThat(
                letter.text()).contains("Milan wil helpen met: Gezelschap", "niet bij iemand thuis"));
        assertThat(kept("ouder@voorbeeld.example")).as("but for the letter itself and the form, which goes").isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    @EndsOn("Je vraag is binnen")
    void goingBackRefreshingAndClickingTwiceLoseNothingAndSendNothingTwice(JavaScript javaScript) {
        var page = phone(javaScript);
        askForCompany(page, "Sanne", SANNE);
        page.goBack();
        page.reload();
        assertThat(page.locator("[name=note]")).hasValue("");
        page.goForward();
        var check = page.url();

        var second = phone(javaScript);
        second.navigate(check);
        second.locator("main form button").click();
        page.locator("main form button").dblclick(new Locator.DblclickOptions().setNoWaitAfter(true));
        assertThat(page.locator("h1")).hasText("Je vraag is binnen");
        page.reload();
        assertThat(page.locator("h1")).hasText("Je vraag is binnen");

        assertThat(mailbox.lettersTo(SANNE)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    @EndsOn("Deze pagina is er niet")
    void halfAFormIsThereAgainTheNextDayAndGoneAfterAWeek(JavaScript javaScript) {
        var page = phone(javaScript);
        page.navigate("/ask");
        page.locator("button[value=company]").click();
        choose(page, "for", "self");
        choose(page, "age", "67-120");
        var whereIWas = page.url();

        clock.advance(Duration.ofDays(1));
        var tomorrow = phone(javaScript);
        tomorrow.navigate(whereIWas);
        tomorrow.locator("a.plein-back").click();
        assertThat(tomorrow.locator("[value='67-120']")).isChecked();

        clock.advance(Duration.ofDays(8));
        expecting(404, () -> tomorrow.navigate(whereIWas));
    }

    @ParameterizedTest
    @EnumSource
    @EndsOn("Jouw vraag om hulp")
    void aTeacherAsksForAPupilAndTheParentSaysYes(JavaScript javaScript) {
        var page = phone(javaScript);
        page.navigate("/arrange");
        look(page, "arrange");
        page.locator("main a[href='/arrange?side=need']").click();
        page.locator("button[value=company]").click();
        page.locator("[name=arranger-name]").fill("Meester Jan");
        page.locator("[name=arranger-email]").fill(MEESTER);
        choose(page, "arranger-role", "teacher");
        choose(page, "age", "0-11");
        choose(page, "where", "online");
        fill(page, "given-name", "محمد 🌻");
        page.locator("[name=guardian-name]").fill("Amina");
        fill(page, "guardian-email", "amina@voorbeeld.example");
        fill(page, "note", "");
        send(page, "Je vraag is binnen");
        look(page, "ask-sent-guardian");

        var letter = mailbox.lastLetterTo("amina@voorbeeld.example");
        assertThat(letter.subject()).contains("محمد 🌻");
        page.navigate(letter.link());
        look(page, "guardian");
        page.navigate(mailbox.lastLetterTo(MEESTER).link());
        assertThat(page.locator("main")).containsText("Wij wachten op het ja van de ouder");

        page.navigate(letter.link());
        page.locator("button[value=yes]").click();
        look(page, "guardian-yes");
        page.navigate(mailbox.lastLetterTo("amina@voorbeeld.example").link());
        assertThat(page.locator("main")).containsText("Wij zoeken iemand die past");
    }

    @ParameterizedTest
    @EnumSource
    @EndsOn("Wij zijn gestopt")
    void aParentWhoSaysNoEndsItAndEverythingIsErased(JavaScript javaScript) {
        var page = phone(javaScript);
        page.navigate("/ask");
        page.locator("button[value=company]").click();
        choose(page, "for", "child");
        choose(page, "age", "12-15");
        choose(page, "where", "online");
        fill(page, "given-name", "Noor");
        page.locator("[name=guardian-name]").fill("Amina");
        fill(page, "guardian-email", "amina@voorbeeld.example");
        fill(page, "note", "geheim");
        send(page, "Je vraag is binnen");

        var link = mailbox.lastLetterTo("amina@voorbeeld.example").link();
        page.navigate(link);
        page.locator("button[value=no]").click();
        look(page, "guardian-no");
        assertThat(mailbox.lettersTo("amina@voorbeeld.example")).isEmpty();
        assertThat(kept("Noor", "Amina", "geheim")).isZero();
    }

    @ParameterizedTest
    @EnumSource
    @EndsOn("Jouw vraag om hulp")
    void throughThePersonalLinkSomebodyChangesPausesAndStops(JavaScript javaScript) {
        var page = phone(javaScript);
        askForCompany(page, "Sanne", SANNE);
        send(page, "Je vraag is binnen");
        var my = mailbox.lastLetterTo(SANNE).link();

        page.navigate(my);
        page.locator("form[action$='/change'] button").click();
        page.locator("main a[href*='/where']").click();
        page.locator("[name=postcode]").fill("6161");
        choose(page, "where", "home");
        choose(page, "distance", "10");
        assertThat(page).hasURL(Pattern.compile(".*/check"));
        send(page, "Je veranderingen zijn bewaard");
        page.navigate(my);
        assertThat(page.locator("main")).containsText("6161 Geleen");

        page.locator("form[action$='/pause'] button").click();
        look(page, "my-paused");
        page.locator("form[action$='/resume'] button").click();
        page.locator("main a[href$='/stop']").click();
        look(page, "my-stop");
        page.locator("form[action$='/stop'] button").click();
        look(page, "my-stopped");
        assertThat(page.locator("main")).not().containsText("6161");
        assertThat(kept("Sanne", SANNE, "\"6161\"")).isZero();
    }

    @ParameterizedTest
    @EnumSource
    @EndsOn("Dit staat bij ons van jou")
    void theSamePersonMayAskAndOffer(JavaScript javaScript) {
        var page = phone(javaScript);
        askForCompany(page, "Sanne", SANNE);
        send(page, "Je vraag is binnen");
        page.navigate("/offer");
        page.locator("button[value=company]").click();
        choose(page, "age", "67-120");
        choose(page, "where", "online");
        fill(page, "capacity", "0");
        assertThat(page.locator("#capacity")).hasValue("0");
        fill(page, "capacity", "2");
        fill(page, "given-name", "sanne");
        page.locator("[name=email]").fill(SANNE.toUpperCase());
        choose(page, "contact", "mail");
        fill(page, "note", "");
        send(page, "Fijn dat je wilt helpen");

        page.navigate(mailbox.lastLetterTo(SANNE).link());
        assertThat(page.locator("h1")).hasText("Jouw aanbod om te helpen");
        assertThat(page.locator("main")).not().containsText("Jouw vraag");
        page.locator("main a[href='/my']").click();
        page.locator("[name=email]").fill(SANNE);
        page.locator("main button").click();
        assertThat(page.locator("h1")).hasText("Kijk in je mail");
        page.navigate(mailbox.nextLetterTo(SANNE, 2).link());
        assertThat(page.locator("main li")).hasCount(2);
    }

    @Test
    @EndsOn("Deze link is niet meer geldig")
    void aForgedDraftOrLinkIsNotFoundAndAnOldOneSaysSo() {
        var page = phone();
        askForCompany(page, "Sanne", SANNE);
        send(page, "Je vraag is binnen");
        var my = mailbox.lastLetterTo(SANNE).link();

        for (var forged : new String[] {
            "/ask/00000000-0000-4000-8000-000000000000/age", "/ask/x/age", "/my/x", "/my/" + "a".repeat(500),
            "/guardian/" + my.substring(4), "/offer/" + page.url().replaceAll(".*/ask/", "")
        }) expecting(404, () -> page.navigate(forged));

        clock.advance(Duration.ofDays(366));
        expecting(410, () -> page.navigate(my));
        look(page, "link-expired");
    }

    @Test
    @EndsOn("Wil je nog iets vertellen?")
    void aHugeTextComesBackWithWhatIsWrong() {
        var page = phone();
        askForCompany(page, "Sanne", SANNE);
        page.goBack();
        fill(page, "note", "é🌻".repeat(400));
        assertThat(page.locator("#note")).hasValue("é🌻".repeat(400));
        assertThat(page.locator("#note")).hasAttribute("aria-invalid", "true");
        look(page, "ask-note-wrong");
    }

    private void askForCompany(Page page, String name, String email) {
        page.navigate("/ask");
        page.locator("button[value=company]").click();
        choose(page, "for", "self");
        choose(page, "age", "67-120");
        choose(page, "where", "online");
        fill(page, "given-name", name);
        page.locator("[name=email]").fill(email);
        choose(page, "contact", "mail");
        fill(page, "note", "");
    }

    /** Sends what was looked over; it ends on the page that says what happens next. */
    private static void send(Page page, String heading) {
        page.locator("main form button").click();
        assertThat(page.locator("h1")).hasText(heading);
    }

    private static void choose(Page page, String field, String value) {
        page.locator("[name='" + field + "'][value='" + value + "']").check();
        next(page);
    }

    private static void fill(Page page, String field, String value) {
        page.locator("[name='" + field + "']").fill(value);
        next(page);
    }

    private static void next(Page page) {
        page.locator("form.plein-form button:not([name])").click();
    }

    private void look(Page page, String name) {
        axe(page);
        screenshot(page, name);
    }

    /** How many rows of any table still hold one of these words. */
    private int kept(String... words) {
        return new WholeDatabase(owner.jdbc()).rowsWith(words);
    }
}
