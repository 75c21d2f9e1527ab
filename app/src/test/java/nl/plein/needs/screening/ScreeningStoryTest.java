package nl.plein.needs.screening;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nl.plein.ground.EndsOn;
import nl.plein.ground.Story;
import nl.plein.needs.AnOffer;
import nl.plein.needs.EndEntry;
import nl.plein.needs.Entries;
import nl.plein.needs.EntryId;
import nl.plein.needs.Kinds;
import nl.plein.needs.Screening;
import nl.plein.needs.Screenings;
import nl.plein.needs.SomeKinds;
import nl.plein.people.People;
import nl.plein.people.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class ScreeningStoryTest extends Story {

    private static final String ANNEKE = "anneke@buurtbond.example";
    private static final String BILAL = "bilal@voorbeeld.example";

    @Autowired
    private People people;

    @Autowired
    private Kinds kinds;

    @Autowired
    private Entries entries;

    @Autowired
    private EndEntry endEntry;

    @Autowired
    private Screenings screenings;

    private PersonId anneke;
    private PersonId bilal;
    private EntryId offer;

    @BeforeEach
    void bilalWantsToHelp() {
        var organisation = somebody.anOrganisation();
        anneke = somebody.whoCoordinates(ANNEKE, organisation);
        kinds.save(SomeKinds.homework(organisation));
        bilal = people.register(organisation, "Bilal", BILAL, null, "nl");
        offer = AnOffer.of(SomeKinds.homework(organisation), bilal).addedTo(entries, clock);
    }

    @ParameterizedTest
    @EnumSource
    @EndsOn("Helpers leren kennen")
    void aNewHelperIsReadyAfterConversationReferencesAndCertificate(JavaScript javaScript) {
        var page = signIn(phone(javaScript), ANNEKE);
        page.navigate("/screening");
        axe(page);
        screenshot(page, "screening");
        page.locator(".plein-card h2 a").click();
        axe(page);
        screenshot(page, "screening-helper");

        assertThat(page.locator("main")).containsText(BILAL);
        for (var step : Screening.Step.values()) tick(page, step, today());
        save(page);
        assertThat(page.locator("main")).containsText("Anneke");
        screenshot(page, "screening-ready");

        page.navigate("/screening?show=ready");
        assertThat(page.locator(".plein-card")).containsText("Bilal");
        assertThat(screenings.validOn(today(), List.of(bilal))).containsExactly(bilal);
    }

    @Test
    @EndsOn("Helper: Bilal")
    void aMistakeIsSaidAndLosesNothing() {
        var page = signIn(desktop(), ANNEKE);
        page.navigate(helper());
        for (var wrong : List.of(today().plusDays(1), today().minusYears(3))) {
            tick(page, Screening.Step.CERTIFICATE, wrong);
            save(page);
            assertThat(page.locator("[name=dated-CERTIFICATE]")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("[name=dated-CERTIFICATE]")).hasValue(wrong.toString());
            assertThat(page.locator("[value=CERTIFICATE]")).isChecked();
        }
        axe(page);
        screenshot(page, "screening-wrong");
        assertThat(screening()).isEqualTo(Screening.NONE);
    }

    @Test
    @EndsOn("Helpers leren kennen")
    void severalHelpersAreSettledInOneForm() {
        var daan = anotherHelper("Daan", "daan@voorbeeld.example");
        var other = anotherHelper("Daan", "daan2@voorbeeld.example");
        var page = signIn(phone(JavaScript.OFF), ANNEKE);
        page.navigate("/screening");
        assertThat(page.locator("main")).containsText("daan2@voorbeeld.example");
        page.locator("text=Kruis iedereen op deze bladzijde aan").click();
        page.locator("[name=helper][value='" + bilal.value() + "']").uncheck();
        save(page);
        assertThat(page.locator("main")).containsText("Kruis aan wat er is gedaan.");
        assertThat(page.locator("[name=helper][value='" + other.value() + "']")).isChecked();
        assertThat(page.locator("[name=helper][value='" + bilal.value() + "']")).not().isChecked();

        page.locator("[value=CONVERSATION]").check();
        page.locator("[name=dated-CONVERSATION]").fill(today().toString());
        page.locator("[name='certificate-" + daan.value() + "']").fill(today().toString());
        axe(page);
        screenshot(page, "screening-several");
        save(page);

        assertThat(page.locator("main")).containsText("Bij 2 helpers is het bewaard.");
        assertThat(seenOf(daan).missing()).containsExactly(Screening.Step.REFERENCES);
        assertThat(seenOf(other).missing()).containsExactly(Screening.Step.REFERENCES, Screening.Step.CERTIFICATE);
        assertThat(seenOf(bilal)).isEqualTo(Screening.NONE);
    }

    @Test
    void fromAnOfferOneWalksToTheScreeningAndBack() {
        var page = signIn(desktop(), ANNEKE);
        page.navigate("/board/" + offer.value());
        assertThat(page.locator("main")).containsText("Deze helper kan nog niet naar iemand onder de 18.");
        page.locator("a[href='" + helper() + "']").click();
        assertThat(page.locator("h1")).hasText("Helper: Bilal");
        page.locator("main a[href='/board/" + offer.value() + "']").click();
        lands(page, "Bilal biedt aan: Hulp bij huiswerk");
    }

    @Test
    @EndsOn("Helper: Bilal")
    void aStepThatWasAMistakeIsTakenBack() {
        screened(today());
        var page = signIn(phone(), ANNEKE);
        page.navigate(helper());
        page.locator("form[action*='/undo/'] button").first().click();
        assertThat(page).hasURL(address(helper()));
        assertThat(screening().missing()).containsExactly(Screening.Step.CONVERSATION);
    }

    @Test
    @EndsOn("Deze pagina is er niet")
    void whoLooksAfterOtherOrganisationsDoesNotFindTheHelper() {
        somebody.whoCoordinates("els@elders.example");
        var page = signIn(desktop(), "els@elders.example");
        page.navigate("/screening");
        assertThat(page.locator(".plein-card")).hasCount(0);
        expecting(404, () -> page.navigate(helper()));
        expecting(404, () -> page.navigate("/screening/no-helper"));
    }

    @Test
    @EndsOn("Helpers leren kennen")
    void aHelperIsFoundByPartOfTheName() {
        owner.jdbc().sql("update people.person set given_name = 'Zoë', given_name_key = 'zoe' where id = :id")
                .param("id", bilal.value())
                .update();
        var page = signIn(desktop(), ANNEKE);
        page.navigate("/screening?name=zoe");
        assertThat(page.locator(".plein-card")).hasCount(1);
        page.navigate("/screening?name=x");
        assertThat(page.locator(".plein-card")).hasCount(0);
    }

    @Test
    @EndsOn("Helpers leren kennen")
    void anOldCertificateIsAskedForOnceAndEndsAfterThreeYears() {
        screened(today().minusMonths(33).plusDays(1));
        jobs.run("needs-ask-renewals");
        assertThat(mailbox.lettersTo(BILAL)).isEmpty();

        clock.advance(Duration.ofDays(1));
        jobs.run("needs-ask-renewals");
        jobs.run("needs-ask-renewals");
        assertThat(mailbox.lettersTo(BILAL)).singleElement().satisfies(letter -> {
            assertThat(letter.text()).contains("Bilal");
            assertThat(letter.link()).startsWith("/my/");
        });
        var page = signIn(phone(), ANNEKE);
        page.navigate("/screening?show=renew");
        assertThat(page.locator(".plein-card")).containsText("Bilal");

        clock.advance(Duration.ofDays(95));
        page = signIn(phone(), ANNEKE);
        page.navigate("/screening?show=expired");
        assertThat(page.locator(".plein-card")).containsText("Bilal");
        assertThat(screenings.validOn(today(), List.of(bilal))).isEmpty();
    }

    @Test
    void whoStopsHelpingLeavesNothingBehind() {
        screened(today());
        endEntry.end(offer);
        assertThat(screening()).isEqualTo(Screening.NONE);
    }

    @Test
    void whoStillHelpsElsewhereStaysScreened() {
        screened(today());
        AnOffer.of(SomeKinds.homework(entries.find(offer).orElseThrow().organisation()), bilal).addedTo(entries, clock);
        endEntry.end(offer);
        assertThat(screening().validOn(today())).isTrue();
    }

    private static void tick(Page page, Screening.Step step, LocalDate dated) {
        page.locator("[value=" + step + "]").check();
        page.locator("[name=dated-" + step + "]").fill(dated.toString());
    }

    private static void save(Page page) {
        page.locator("main form[novalidate] button:has-text('Bewaren')").click();
    }

    private void screened(LocalDate certificate) {
        screenings.record(bilal, Screening.Step.CONVERSATION, certificate, anneke);
        screenings.record(bilal, Screening.Step.REFERENCES, certificate, anneke);
        screenings.record(bilal, Screening.Step.CERTIFICATE, certificate, anneke);
    }

    private PersonId anotherHelper(String name, String email) {
        var organisation = entries.find(offer).orElseThrow().organisation();
        var helper = people.register(organisation, name, email, null, "nl");
        AnOffer.of(SomeKinds.homework(organisation), helper).addedTo(entries, clock);
        return helper;
    }

    private Screening seenOf(PersonId helper) {
        return screenings.of(List.of(helper)).get(helper);
    }

    private Screening screening() {
        return screenings.of(List.of(bilal)).get(bilal);
    }

    private String helper() {
        return "/screening/" + bilal.value();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
