package nl.plein.matching.run;

import static nl.plein.matching.Neighbours.COORDINATOR;
import static nl.plein.matching.Neighbours.mailOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
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

/** From the board to two times yes, a no and silence, as coordinator, asker and helper live it. */
class ProposalsStoryTest extends Story {

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
    @EndsOn("Het is rond")
    void aCoordinatorMakesProposalsAndBothSidesSayYes(JavaScript javaScript) {
        neighbours.asks("Sam", 120, Map.of("barriers", List.of("no-device")));
        neighbours.asks("Eva", 3, Map.of("times", List.of("mon-morning")));
        neighbours.offers("Noor", 2);
        var coordinator = signIn(desktop(javaScript), COORDINATOR);

        coordinator.navigate("/board");
        assertThat(coordinator.locator(".board-list li").first().textContent())
                .contains("Sam", "wacht 120 dagen", "geen laptop");
        axe(coordinator);
        propose(coordinator);
        assertThat(coordinator.locator("main").textContent())
                .contains("Er zijn 2 open vragen. Voor 1 is er iemand, voor 1 niet.");
        axe(coordinator);
        coordinator.locator(".board-tabs a").nth(1).click();
        assertThat(coordinator.locator(".board-pairs").textContent())
                .contains("Eva", "Niemand daarvan kan op deze dagen.", "Noor");
        axe(coordinator);
        coordinator.locator(".board-tabs a").first().click();
        acceptAll(coordinator);

        var sam = open(phone(javaScript), "Sam");
        assertThat(sam.locator("main").textContent())
                .contains("Noor", "dinsdag: avond", "Wiskunde", "Sittard")
                .doesNotContain(mailOf("Noor"));
        axe(sam);
        sam.locator("button[value=yes]").click();
        assertThat(sam.locator("h1").textContent()).isEqualTo("Dank je wel voor je ja");

        var noor = open(phone(javaScript), "Noor");
        noor.locator("button[value=yes]").click();
        assertThat(noor.locator("main").textContent()).contains("Het is rond", mailOf("Sam"));
        axe(noor);
        sam.reload();
        assertThat(sam.locator("main").textContent()).contains("Het is rond", mailOf("Noor"));
        assertThat(mailbox.lastLetterTo(mailOf("Sam")).text()).contains(mailOf("Noor"));
    }

    @Test
    @EndsOn("Wie past bij wie?")
    void oneTapSaysFirstHowManyLettersItSendsAndAllOfItIsCalledBackForAnHour() {
        neighbours.asks("Sam", 30);
        neighbours.offers("Noor", 1);
        var coordinator = signIn(desktop(), COORDINATOR);
        propose(coordinator);
        coordinator.locator("text=Neem alle").click();
        assertThat(coordinator.locator("h1").innerText()).isEqualTo("1 voorstel overnemen?");
        assertThat(coordinator.locator("main").innerText()).contains("ten hoogste 2 brieven");
        axe(coordinator);
        coordinator.locator("form[action$='/accept'] button").click();
        assertThat(coordinator.locator("main").innerText()).contains("1 voorstel gaat uit om");
        axe(coordinator);

        clock.advance(Duration.ofMinutes(59));
        jobs.run("matching-resume-runs");
        coordinator.reload();
        coordinator.locator("text=Roep alles terug").click();
        coordinator.waitForLoadState();
        clock.advance(Duration.ofHours(2));
        jobs.run("matching-resume-runs");

        assertThat(mailbox.lettersTo(mailOf("Sam"))).isEmpty();
        assertThat(mailbox.lettersTo(mailOf("Noor"))).isEmpty();
        assertThat(owner.count("matching.proposal")).isZero();
    }

    @Test
    @EndsOn("Noor wil misschien helpen")
    void openingTheLinkChangesNothing() {
        var proposed = proposed();

        for (var each = 0; each < 3; each++) open(phone(), "Sam");

        proposed.reload();
        assertThat(proposed.locator("main").textContent()).doesNotContain("zei ja");
        assertThat(open(phone(), "Sam").locator("button[value=yes]").count()).isOne();
    }

    @ParameterizedTest
    @EnumSource(JavaScript.class)
    @EndsOn("Wie past bij wie?")
    void aNoIsKindToBothAndSendsNobodyAgain(JavaScript javaScript) {
        var coordinator = proposed();
        var sam = open(phone(javaScript), "Sam");
        var noor = open(phone(javaScript), "Noor");

        noor.locator("summary").last().click();
        noor.locator("input[value=time]").check();
        noor.locator("[name=words]").fill("Ik ga verhuizen 🚚");
        axe(noor);
        noor.locator("button[value=no]").click();

        assertThat(noor.locator("h1").textContent()).isEqualTo("Je zei nee");
        sam.reload();
        assertThat(sam.locator("main").textContent()).contains("Dat ligt niet aan jou", "telt gewoon door");
        coordinator.reload();
        assertThat(coordinator.locator(".board-history").textContent())
                .contains("De helper zei nee.", "Het past niet in mijn week", "Ik ga verhuizen 🚚");
        propose(coordinator);
        assertThat(coordinator.locator("main").textContent()).contains("Voor 0 is er iemand");
    }

    @ParameterizedTest
    @EnumSource(JavaScript.class)
    @EndsOn("Bord")
    void whoDoesNotAnswerIsRemindedAndThenBothAreFreeAgain(JavaScript javaScript) {
        proposed();
        clock.advance(Duration.ofDays(5));
        jobs.run("matching-proposal-clock");
        assertThat(mailbox.lastLetterTo(mailOf("Sam")).subject()).isEqualTo("Heb je onze vraag gezien?");
        var reminded = mailbox.lastLetterTo(mailOf("Sam")).link();

        clock.advance(Duration.ofDays(5));
        jobs.run("matching-proposal-clock");

        var sam = phone(javaScript);
        sam.navigate(reminded);
        assertThat(sam.locator("h1").textContent()).isEqualTo("De tijd om te antwoorden is voorbij");
        axe(sam);
        var coordinator = signIn(desktop(javaScript), COORDINATOR);
        coordinator.navigate("/board?text=Sam");
        assertThat(coordinator.locator(".board-list").textContent()).contains("wacht 40 dagen", "Open");
    }

    @Test
    @EndsOn("Deze pagina is er niet")
    void anOldLinkIsExplainedAndAForgedOneDoesNotExist() {
        proposed();
        var link = mailbox.lastLetterTo(mailOf("Sam")).link();
        clock.advance(Duration.ofDays(31));

        var sam = phone();
        expecting(410, () -> sam.navigate(link));
        expecting(404, () -> sam.navigate(link.substring(0, link.length() - 3) + "abc"));
    }

    @ParameterizedTest
    @EnumSource(JavaScript.class)
    @EndsOn("Wie past bij wie?")
    void acceptingTwiceDoesNothingTwice(JavaScript javaScript) {
        neighbours.asks("Sam", 30);
        neighbours.offers("Noor", 1);
        var coordinator = signIn(desktop(javaScript), COORDINATOR);
        var second = coordinator.context().newPage();
        propose(coordinator);
        second.navigate(coordinator.url());

        acceptAll(coordinator);
        acceptAll(second);

        assertThat(mailbox.lettersTo(mailOf("Sam"))).hasSize(1);
        assertThat(coordinator.locator("main").textContent()).contains("Klaar: 1 voorstellen zijn gemaakt, 0 niet.");
    }

    @ParameterizedTest
    @EnumSource(JavaScript.class)
    @EndsOn("Het is rond")
    void whoCannotBeMailedIsCalledAndTheCoordinatorWritesTheAnswerDown(JavaScript javaScript) {
        var sam = neighbours.asks("Sam", 30, Map.of("contact", List.of("phone")));
        neighbours.offers("Noor", 1);
        var coordinator = signIn(desktop(javaScript), COORDINATOR);
        propose(coordinator);
        acceptAll(coordinator);

        coordinator.navigate("/board?state=call");
        assertThat(coordinator.locator(".board-list").textContent()).contains("Sam");
        coordinator.navigate("/board/" + sam.value());
        assertThat(coordinator.locator("main").textContent()).contains("Bel Sam: 046 123 4567");
        axe(coordinator);
        coordinator.locator("button[value=yes]").click();
        open(phone(javaScript), "Noor").locator("button[value=yes]").click();

        assertThat(mailbox.lastLetterTo(mailOf("Noor")).text()).contains("Bel Sam: 046 123 4567");
    }

    @Test
    @EndsOn("Past dit bij elkaar?")
    void whatProtectsAChildCannotBeOverruledByHand() {
        var child = neighbours.asks("Sam", 30, Map.of("age", List.of("16-17")));
        var noor = neighbours.offers("Noor", 1);
        var coordinator = signIn(phone(), COORDINATOR);

        coordinator.navigate("/board/" + child.value() + "/pair/" + noor.value());

        assertThat(coordinator.locator("main").textContent()).contains("geen geldige screening");
        assertThat(coordinator.locator("main form").count()).isZero();
        axe(coordinator);
    }

    @Test
    @EndsOn("Deze pagina is er niet")
    void aCoordinatorOfAnotherOrganisationFindsNothing() {
        var sam = neighbours.asks("Sam", 30);
        neighbours.coordinator("vreemd@example.org", somebody.anOrganisation());
        var stranger = signIn(desktop(), "vreemd@example.org");

        stranger.navigate("/board");
        assertThat(stranger.locator("main").textContent()).doesNotContain("Sam");
        expecting(404, () -> stranger.navigate("/board/" + sam.value()));
    }

    @Test
    @EndsOn("Wat telt hoe zwaar?")
    void aCoordinatorChangesWhatCountsAndANonsenseNumberComesBack() {
        var coordinator = signIn(phone(), COORDINATOR);
        coordinator.navigate("/weights");
        axe(coordinator);

        coordinator.locator("[name=no-device]").fill("veel");
        coordinator.locator("main form button").click();
        assertThat(coordinator.locator("[name=no-device]").inputValue()).isEqualTo("veel");
        axe(coordinator);
        coordinator.locator("[name=no-device]").fill("90");
        coordinator.locator("main form button").click();

        assertThat(coordinator.locator("main").textContent()).contains("Bewaard.", "Anneke");
        assertThat(coordinator.locator("[name=no-device]").inputValue()).isEqualTo("90");
    }

    /** Sam and Noor were proposed to each other; the page is that of Sam on the board. */
    private Page proposed() {
        var sam = neighbours.asks("Sam", 30);
        neighbours.offers("Noor", 1);
        var coordinator = signIn(desktop(), COORDINATOR);
        coordinator.navigate("/board/" + sam.value());
        coordinator.locator("text=Stel voor aan beiden").first().click();
        assertThat(coordinator.locator("main").textContent()).contains("Het voorstel is gemaakt.");
        return coordinator;
    }

    private void propose(Page coordinator) {
        coordinator.navigate("/board");
        coordinator.locator("text=Maak voorstellen").click();
        coordinator.waitForLoadState();
        jobs.run("matching-resume-runs");
        coordinator.reload();
    }

    private void acceptAll(Page coordinator) {
        coordinator.locator("text=Neem alle").click();
        coordinator.waitForLoadState();
        if (coordinator.locator("form[action$='/accept'] button").count() > 0)
            coordinator.locator("form[action$='/accept'] button").click();
        coordinator.waitForLoadState();
        clock.advance(Duration.ofHours(1));
        jobs.run("matching-resume-runs");
        coordinator.reload();
    }

    private Page open(Page page, String name) {
        page.navigate(mailbox.lastLetterTo(mailOf(name)).link());
        return page;
    }
}
