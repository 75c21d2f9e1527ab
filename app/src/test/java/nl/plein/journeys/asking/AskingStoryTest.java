package nl.plein.journeys.asking;

import static nl.plein.journeys.Journeyers.asker;
import static nl.plein.journeys.Journeyers.helper;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import nl.plein.ground.EndsOn;
import nl.plein.ground.Story;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Journey.Ending;
import nl.plein.journeys.Journey.Meeting;
import nl.plein.journeys.Journeyers;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.challenge.Results;
import nl.plein.journeys.challenge.SomePictures;
import nl.plein.journeys.time.FirstTime;
import nl.plein.matching.Neighbours;
import nl.plein.people.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** One link on a small telephone, without an account and without JavaScript: all that a child has, and it is enough. */
class AskingStoryTest extends Story {

    private static final LocalDateTime TUESDAY = LocalDateTime.parse("2026-03-03T18:30");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private FirstTime firstTime;

    @Autowired
    private Journeys journeys;

    @Autowired
    private Results results;

    private Journeyers journeyers;
    private Journey journey;

    @BeforeEach
    void samAndNoor() {
        journeyers = Journeyers.in(application);
        journey = journeyers.buddies();
    }

    @Test
    @EndsOn("Goed dat je het zegt")
    void samPicksATimeDoesAChallengeAndTellsSomething() {
        var sam = open(phone(JavaScript.OFF));
        assertThat(text(sam)).contains("Sam en Noor", "Nog even wachten");
        axe(sam);

        firstTime.ask(journey.id(), List.of(TUESDAY, TUESDAY.plusDays(1), TUESDAY.plusDays(4).withHour(10)), noor());
        sam.reload();
        assertThat(sam.locator(".asking-time").count()).isEqualTo(3);
        axe(sam);
        screenshot(sam, "asking-times-360");
        sam.locator(".asking-time").first().click();
        assertThat(text(sam)).contains("Afgesproken! Noor krijgt een bericht.", "dinsdag", "18.30 uur", "Morgen", "De mooiste foto");
        axe(sam);

        clock.moveTo(TUESDAY.atZone(ZoneId.of("Europe/Amsterdam")).toInstant());
        journeys.meet(journey.id(), new Meeting(Meeting.Way.VIDEO, "https://meet.example.org/sam-noor"), noor(), clock.instant());
        sam.reload();
        assertThat(text(sam)).contains("Het is zover!", "Jouw uitdaging", "Iets moois in de buurt");
        assertThat(sam.locator("a[href='https://meet.example.org/sam-noor']").textContent()).contains("Praat met Noor");
        axe(sam);
        screenshot(sam, "asking-next-360");

        clock.advance(Duration.ofDays(1));
        sam.reload();
        sam.locator(".asking-challenge a").click();
        axe(sam);
        sam.locator(".asking-hand-in button").click();
        assertThat(text(sam)).contains("Kies een foto of schrijf iets op.");
        axe(sam);
        sam.locator("[name=photo]").setInputFiles(new FilePayload("kat.jpg", "image/jpeg", SomePictures.fromPhone(800, 600, 6)));
        sam.locator("[name=words]").fill("De kat van de buren 🐈");
        sam.locator(".asking-hand-in button").click();
        assertThat(text(sam)).contains("Goed gedaan! Noor kan het nu zien.", "De kat van de buren 🐈");
        assertThat(results.of(journey.id())).singleElement().matches(result -> result.hasPhoto());
        theHelperSeesIt();
        axe(sam);
        screenshot(sam, "asking-challenge-360");

        sam.navigate(page(sam));
        sam.locator("a[href$='/qualities']").click();
        axe(sam);
        sam.locator("text=Nieuwsgierig").click();
        sam.locator("text=Een doorzetter").click();
        sam.locator("main form button").click();
        assertThat(sam.locator(".asking-qualities").textContent()).contains("Nieuwsgierig", "Een doorzetter").doesNotContain("Dapper");

        sam.locator("a[href$='/tell']").click();
        axe(sam);
        screenshot(sam, "asking-tell-360");
        sam.locator("main form button").click();
        assertThat(text(sam)).contains("Schrijf op wat je wilt vertellen.");
        sam.locator("[name=words]").fill("Op school durf ik het niet te zeggen. Papa slaat mama en mij.");
        sam.locator("main form button").click();
        assertThat(sam.locator(".danger a[href^=tel]").first().getAttribute("href")).isEqualTo("tel:08002000");
        assertThat(text(sam)).contains("Goed dat je het zegt", "Je wordt gebeld", "Kindertelefoon", "0800 0432", "112");
        axe(sam);
        assertThat(mailbox.lastLetterTo(Neighbours.COORDINATOR).text()).doesNotContain("school");
    }

    private void theHelperSeesIt() {
        var page = phone(JavaScript.OFF);
        page.navigate(journeyers.pageOfHelper(journey));
        assertThat(text(page)).contains("Dit maakte Sam", "De kat van de buren 🐈");
        assertThat(page.request().get(address(page.locator(".made img").getAttribute("src"))).headers())
                .hasEntrySatisfying("content-type", type -> assertThat(type).startsWith("image/jpeg"));
        axe(page);
        screenshot(page, "helping-made");
    }

    @Test
    @EndsOn("Sam en Noor")
    void whoCannotAtAnyOfTheTimesSaysSoAndTheHelperHearsIt() {
        firstTime.ask(journey.id(), List.of(TUESDAY), noor());
        var sam = open(phone(JavaScript.OFF));

        sam.locator("button[value=none]").click();

        assertThat(text(sam)).contains("Noor stelt andere momenten voor.", "Nog even wachten");
        assertThat(mailbox.lastLetterTo("noor@example.org").subject()).isEqualTo("Stel andere momenten voor");
    }

    @Test
    @EndsOn("Sam en Noor")
    void aTimeThatWasNeverAskedIsNotPicked() {
        firstTime.ask(journey.id(), List.of(TUESDAY), noor());
        var sam = open(phone(JavaScript.OFF));
        firstTime.ask(journey.id(), List.of(TUESDAY.plusDays(1)), noor());

        sam.locator(".asking-time").click();

        assertThat(text(sam)).contains("Dit moment kan niet meer. Kies een ander.");
        assertThat(journeyers.now(journey).moments()).isEmpty();
    }

    @Test
    @EndsOn("Sam en Noor")
    void whoCannotAtTheNextTimeSaysSo() {
        journeyers.begin(journey, TUESDAY);
        var sam = open(phone(JavaScript.OFF));
        sam.locator("summary").first().click();
        axe(sam);

        sam.locator("text=Ik kan dan niet").click();

        assertThat(text(sam)).contains("Noor zoekt een ander moment.", "Dit moment verandert nog.");
        assertThat(mailbox.lastLetterTo("noor@example.org").subject()).isEqualTo("Een afspraak komt niet uit");
    }

    @Test
    @EndsOn("Sam en Noor")
    void theEndIsSaidKindlyAndSamCanStillTellSomething() {
        journeyers.begin(journey, TUESDAY);
        journeys.end(journey.id(), new Ending(Ending.Why.DONE, clock.instant()), noor());
        var sam = open(phone(JavaScript.OFF));

        assertThat(text(sam)).contains("Jullie zijn klaar", "Wat fijn dat je meedeed met Noor").doesNotContain("Jullie volgende gesprek");
        assertThat(sam.locator("a[href$='/tell']").count()).isOne();
        axe(sam);
    }

    @Test
    @EndsOn("Sam and Noor")
    void itReadsInEnglishAndOnAWideScreen() {
        journeyers.begin(journey, TUESDAY);
        clock.advance(Duration.ofDays(2));
        journeys.meet(journey.id(), new Meeting(Meeting.Way.PHONE, null), noor(), clock.instant());
        var sam = desktop(JavaScript.OFF);
        sam.navigate(journeyers.pageOfAsker(journey) + "?lang=en");

        assertThat(text(sam)).contains("Sam and Noor", "Saturday", "18:30", "In 3 days", "Noor calls you.", "Something beautiful near you");
        assertThat(sam.locator("h2").allTextContents()).allSatisfy(heading -> assertThat(heading).doesNotContain("Jullie", "Jouw"));
        axe(sam);
        screenshot(sam, "asking-en-1280");
    }

    @Test
    @EndsOn("Sam en Noor")
    void whoSeesTheNameOfTheHelperIsWrittenDown() {
        open(phone(JavaScript.OFF));

        assertThat(owner.jdbc().sql("select person from access.look where what = 'NAME'").query(UUID.class).list())
                .contains(asker(journey).speaker().value());
    }

    @Test
    @EndsOn("Deze link is te oud")
    void theLinkOfTheHelperOpensNothingHereAndAnOldOneIsExplained() {
        var mine = journeyers.pageOfAsker(journey);
        var hers = journeyers.pageOfHelper(journey).replace("/helping/", "/journey/");
        expecting(404, () -> phone(JavaScript.OFF).navigate(hers));

        clock.advance(Duration.ofDays(401));
        var sam = phone(JavaScript.OFF);
        expecting(410, () -> sam.navigate(mine));
        assertThat(text(sam)).contains("Deze link is te oud");
        axe(sam);
    }

    private Page open(Page page) {
        page.navigate(journeyers.pageOfAsker(journey));
        return page;
    }

    /** The page itself, from one behind it. */
    private static String page(Page page) {
        return page.url().replaceFirst("(/journey/[^/?]+).*", "$1");
    }

    private static String text(Page page) {
        return page.locator("main").textContent();
    }

    private PersonId noor() {
        return helper(journey).person();
    }
}
