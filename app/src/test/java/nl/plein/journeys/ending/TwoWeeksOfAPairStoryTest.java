package nl.plein.journeys.ending;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.StreamSupport;
import nl.plein.access.Keys;
import nl.plein.access.Viewer;
import nl.plein.ground.Story;
import nl.plein.journeys.AfterMatch;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Journey.Ending;
import nl.plein.journeys.Journeyers;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.Moment;
import nl.plein.journeys.challenge.SomePictures;
import nl.plein.journeys.programme.ShippedProgrammes;
import nl.plein.matching.Matches;
import nl.plein.matching.Neighbours;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.EntryId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The whole two weeks of two people, from the first letter to what they take home. On a small telephone, without JavaScript. */
class TwoWeeksOfAPairStoryTest extends Story {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ShippedProgrammes shipped;

    @Autowired
    private Journeys journeys;

    @Autowired
    private Matches matches;

    @Autowired
    private Entries entries;

    private Journeyers journeyers;
    private Viewer coordinator;
    private EntryId need;
    private Journey journey;
    private Page sam;
    private Page noor;

    @BeforeEach
    void samAndNoorSayYes() {
        var neighbours = Neighbours.in(application);
        journeyers = Journeyers.in(application);
        coordinator = neighbours.coordinator();
        var organisation = coordinator.roles().keySet().iterator().next();
        application.getBean(Keys.class).onDuty(() -> shipped.bring(_ -> organisation));
        need = neighbours.asks("Sam", 20);
        journey = AfterMatch.in(application).begins(coordinator, need, neighbours.offers("Noor", 2));
        sam = phone(JavaScript.OFF);
        noor = phone(JavaScript.OFF);
        sam.navigate(mailbox.lastLetterTo(Neighbours.mailOf("Sam")).link());
        noor.navigate(mailbox.lastLetterTo(Neighbours.mailOf("Noor")).link());
    }

    @Test
    void theyMeetFourTimesLookBackAndGoOn() {
        findTheFirstTime();
        happened(0, "Hij houdt van katten");
        moveTheSecondTalk();
        missed(1);
        showAPhoto();
        tellSomething();
        happened(2, "");
        happened(3, "");

        nextMorning();
        jobs.run("journeys-ask-to-look-back");
        jobs.run("journeys-ask-to-look-back");
        assertThat(mailbox.lettersTo(Neighbours.mailOf("Sam"))).filteredOn(letter -> letter.subject().equals("Hoe was het?")).hasSize(1);
        var letter = mailbox.lastLetterTo(Neighbours.mailOf("Noor"));
        assertThat(letter.subject()).isEqualTo("Hoe was het?");

        noor.navigate(letter.link());
        lookBack(noor, "GO_ON");
        assertThat(text(noor)).contains("Je wilt verder met Sam. Als Sam dat ook wil, staat er vanzelf een nieuwe afspraak.");
        screenshot(noor, "ending-said-360");

        sam.navigate(mailbox.lastLetterTo(Neighbours.mailOf("Sam")).link());
        sam.locator("a[href$='/back']").click();
        sam.locator("main form button").click();
        assertThat(text(sam)).contains("Kies bij elke vraag een gezicht.", "Kies wat je nu wilt.");
        axe(sam);
        lookBack(sam, "GO_ON");
        assertThat(text(sam)).contains("Jullie gaan samen verder!");
        axe(sam);

        assertThat(journeyers.now(journey).ending()).extracting(Ending::why, Ending::reason)
                .containsExactly(Ending.Why.DONE, Ending.Reason.GONE_ON);
        var next = journeys.after(journey.id()).orElseThrow();
        var last = journeyers.now(journey).moments().getLast().startsAt();
        assertThat(next.moments().getFirst().startsAt()).isEqualTo(last.plus(Duration.ofDays(7)));
        assertThat(matches.find(next.match())).isPresent();
        sam.click("text=Naar de nieuwe pagina");
        assertThat(text(sam)).contains("Samen verder", "Ons wekelijkse gesprek");
        theCoordinatorReadsHowItWas();
        certificateOfSam();
    }

    @Test
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
        assertThat(school.reload().status()).isEqualTo(404);
        assertThat(text(school)).contains("Wij kennen dit nummer niet.");
        axe(school);
    }

    @Test
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

    private void findTheFirstTime() {
        noor.click("text=Momenten voorstellen");
        for (var time : noor.locator("[name=time]").all().subList(0, 3)) time.check();
        noor.locator("[name=way]").first().check();
        if (noor.locator("[name=link]").count() > 0) noor.fill("[name=link]", "https://meet.example.org/sam-noor");
        noor.click("text=Stel deze momenten voor");
        sam.reload();
        sam.locator(".asking-time").first().click();
        assertThat(text(sam)).contains("Afgesproken!");
        journey = journeyers.now(journey);
        assertThat(journey.moments()).hasSize(4);
    }

    private void happened(int talk, String note) {
        recordPage(talk);
        noor.fill("[name=note]", note);
        noor.check("[name=went][value=WELL]");
        noor.click("button[value=yes]");
        assertThat(moment(talk).happened()).isTrue();
    }

    private void missed(int talk) {
        recordPage(talk);
        noor.click("summary");
        noor.check("[name=why][value=NOBODY_ANSWERED]");
        noor.click("button[value=no]");
        assertThat(moment(talk).outcome()).isInstanceOf(Moment.Outcome.Missed.class);
    }

    private void recordPage(int talk) {
        clock.moveTo(moment(talk).endsAt());
        noor.navigate(journeyers.pageOfHelper(journey) + "/moments/" + moment(talk).id().value());
    }

    private void moveTheSecondTalk() {
        var before = journeyers.now(journey).moments().stream().map(Moment::startsAt).toList();
        noor.navigate(journeyers.pageOfHelper(journey) + "/moments/" + moment(1).id().value() + "/move");
        noor.fill("[name=day]", before.get(1).atZone(clock.getZone()).plusDays(1).toLocalDate().toString());
        noor.check("[name=later]");
        noor.click("main form button");
        assertThat(journeyers.now(journey).moments()).extracting(Moment::startsAt)
                .containsExactly(before.get(0), dayLater(before.get(1)), dayLater(before.get(2)), dayLater(before.get(3)));
        assertThat(mailbox.lastLetterTo(Neighbours.mailOf("Sam")).subject()).isEqualTo("Een afspraak is verzet");
    }

    private Instant dayLater(Instant moment) {
        return moment.atZone(clock.getZone()).plusDays(1).toInstant();
    }

    private void showAPhoto() {
        sam.navigate(journeyers.pageOfAsker(journey) + "/challenges/something-beautiful");
        sam.locator("[name=photo]").setInputFiles(new FilePayload("kat.jpg", "image/jpeg", SomePictures.fromPhone(800, 600, 1)));
        sam.locator(".asking-hand-in button").click();
        assertThat(text(sam)).contains("Goed gedaan! Noor kan het nu zien.");
        noor.navigate(journeyers.pageOfHelper(journey));
        assertThat(noor.locator(".made img").count()).isEqualTo(1);
    }

    private void tellSomething() {
        sam.navigate(journeyers.pageOfAsker(journey) + "/tell");
        sam.fill("[name=words]", "Ik durf niet goed te bellen");
        sam.locator("main form button").click();
        assertThat(mailbox.lastLetterTo(Neighbours.COORDINATOR).subject()).isEqualTo("Iemand wil je iets vertellen");
    }

    private void lookBack(Page page, String wish) {
        if (!page.url().endsWith("/back")) page.locator("a[href$='/back']").first().click();
        axe(page);
        for (var question = 1; question <= LookBack.QUESTIONS; question++)
            page.locator("[name=face-" + question + "][value=WELL]").check();
        page.fill("[name=words]", "De katten!");
        page.locator("[name=wish][value=" + wish + "]").check();
        if (wish.equals("GO_ON") && page.locator("[name=programme]").count() > 0) {
            screenshot(page, "ending-back-360");
            page.locator(".ending-onward label", new Page.LocatorOptions().setHasText("Samen verder")).first().click();
        }
        page.locator("main form button.utrecht-button--primary-action").click();
    }

    private void certificateOfSam() {
        sam.navigate(journeyers.pageOfAsker(journey) + "/qualities");
        sam.locator("text=Nieuwsgierig").click();
        sam.locator("main form button").click();
        sam.navigate(journeyers.pageOfAsker(journey) + "/certificate");
        assertThat(text(sam)).contains("Jouw diploma", "Nieuwsgierig");
        axe(sam);
        screenshot(sam, "ending-certificate-360");
        var picture = sam.locator("[name=picture]").first().getAttribute("value");
        var file = sam.locator("main form").getAttribute("action");
        var with = sam.request().get(address(file + "?picture=" + picture));
        assertThat(with.headers().get("cache-control")).contains("no-store");
        assertThat(read(with.body())).contains("Sam", "Noor", "Nieuwsgierig", "3 keer");
        assertThat(pictures(with.body())).isEqualTo(1);
        assertThat(pictures(sam.request().get(address(file + "?picture=")).body())).isZero();
        var other = Journeyers.in(application).buddies();
        assertThat(sam.request().get(address(journeyers.pageOfAsker(other) + "/certificate/file?picture=" + picture)).status())
                .as("nobody puts a picture of somebody else on it").isEqualTo(404);
    }

    private void theCoordinatorReadsHowItWas() {
        var page = signIn(desktop(), Neighbours.COORDINATOR);
        page.navigate("/journeys/" + journey.id().value());
        assertThat(text(page)).contains("Zo kijken ze terug", "De katten!", "Wil samen verder.");
        axe(page);
        page.navigate("/journeys/figures");
        assertThat(text(page)).contains("Ze gaan samen verder", "Er zijn nog te weinig antwoorden.");
        axe(page);
        screenshot(page, "ending-figures");
    }

    private Moment moment(int number) {
        return journeyers.now(journey).moments().get(number);
    }

    /** Nobody is asked in the evening. */
    private void nextMorning() {
        jobs.run("journeys-ask-to-look-back");
        var asked = mailbox.lettersTo(Neighbours.mailOf("Sam")).stream().filter(letter -> letter.subject().equals("Hoe was het?"));
        assertThat(asked).isEmpty();
        clock.moveTo(LocalDate.now(clock).plusDays(1).atTime(10, 0).atZone(clock.getZone()).toInstant());
    }

    private static String text(Page page) {
        return page.locator("main").textContent();
    }

    private static String read(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static long pictures(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            return StreamSupport.stream(resources.getXObjectNames().spliterator(), false).filter(resources::isImageXObject).count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
