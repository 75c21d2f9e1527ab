package nl.plein.journeys.asking;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.plein.journeys.Journeyers.helper;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.UUID;
import nl.plein.ground.EndsOn;
import nl.plein.ground.Story;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Journey.Ending;
import nl.plein.journeys.Journeyers;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.challenge.SomePictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A photo from a telephone: what is kept of it, for whom, and what is refused. Without JavaScript. */
class PhotoStoryTest extends Story {

    private static final String CHALLENGE = "/challenges/something-beautiful";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Journeys journeys;

    private Journeyers journeyers;
    private Journey journey;
    private String mine;
    private Page sam;

    @BeforeEach
    void aChallengeRuns() {
        journeyers = Journeyers.in(application);
        journey = journeyers.begin(journeyers.buddies(), LocalDateTime.parse("2026-03-03T18:30"));
        clock.advance(Duration.ofDays(2));
        mine = journeyers.pageOfAsker(journey);
        sam = phone(JavaScript.OFF);
        sam.navigate(mine + CHALLENGE);
    }

    @Test
    @EndsOn("Iets moois in de buurt")
    void aPhotoComesBackUprightWithoutItsPlaceAndOnlyBehindThisLink() {
        handIn("kat.jpg", SomePictures.fromPhone(3000, 2000, 6));

        var address = sam.locator(".asking-results img").getAttribute("src");
        var photo = sam.request().get(address(address));
        assertThat(photo.status()).isEqualTo(200);
        assertThat(photo.headers().get("content-type")).startsWith("image/jpeg");
        assertThat(photo.headers().get("x-content-type-options")).isEqualTo("nosniff");
        assertThat(photo.headers().get("cache-control")).contains("no-store", "private");
        assertThat(photo.body().length).isLessThanOrEqualTo(200_000);
        assertThat(new String(photo.body(), ISO_8859_1)).doesNotContain("Exif", "Telefoon van Sam", "hidden");
        assertThat(sam.locator(".asking-results img").evaluate("picture => picture.naturalHeight > picture.naturalWidth"))
                .isEqualTo(true);

        var other = Journeyers.in(application).buddies();
        var elsewhere = journeyers.pageOfAsker(other) + address.substring(address.indexOf("/photos/"));
        assertThat(sam.request().get(address(elsewhere)).status()).isEqualTo(404);
        assertThat(sam.request().get(address(mine + "/photos/" + UUID.randomUUID())).status()).isEqualTo(404);
    }

    @Test
    @EndsOn("Jij en Sam")
    void theHelperSeesItAndTheHelperOfAnotherDoesNot() {
        sam.locator("[name=words]").fill("De kat van de buren");
        handIn("kat.jpg", SomePictures.jpeg(300, 200));
        var noor = phone(JavaScript.OFF);
        noor.navigate(journeyers.pageOfHelper(journey));

        assertThat(noor.locator("main").textContent()).contains("Dit maakte Sam", "De kat van de buren", "Iets moois in de buurt");
        assertThat(noor.locator(".made img").evaluate("picture => picture.naturalWidth")).isEqualTo(300);
        axe(noor);
        screenshot(noor, "asking-shared-360");
        var photo = noor.locator(".made img").getAttribute("src");
        var other = journeyers.pageOfHelper(Journeyers.in(application).buddies());
        assertThat(noor.request().get(address(other + photo.substring(photo.indexOf("/photos/")))).status()).isEqualTo(404);
    }

    @Test
    @EndsOn("Iets moois in de buurt")
    void theSamePhotoSentTwiceIsThereOnce() {
        handIn("kat.jpg", SomePictures.jpeg(300, 200));
        handIn("kat.jpg", SomePictures.jpeg(300, 200));

        assertThat(owner.count("journeys.photo")).isOne();
    }

    @Test
    @EndsOn("Iets moois in de buurt")
    void whoMadeItTakesItAway() {
        handIn("kat.jpg", SomePictures.jpeg(300, 200));

        sam.locator("summary").click();
        axe(sam);
        sam.locator("text=Ja, haal dit weg").click();

        assertThat(sam.locator(".asking-results").count()).isZero();
        assertThat(owner.count("journeys.photo")).isZero();
        assertThat(owner.count("journeys.result")).isZero();
    }

    @Test
    @EndsOn("Iets moois in de buurt")
    void aMonthAfterTheEndPhotosAreGoneAndTheJourneyIsNot() {
        handIn("kat.jpg", SomePictures.jpeg(300, 200));
        journeys.end(journey.id(), new Ending(Ending.Why.DONE, clock.instant()), helper(journey).person());

        clock.advance(Duration.ofDays(29));
        jobs.run("access-remove-expired");
        assertThat(owner.count("journeys.photo")).isOne();
        clock.advance(Duration.ofDays(2));
        jobs.run("access-remove-expired");

        assertThat(owner.count("journeys.photo")).isZero();
        assertThat(owner.count("journeys.journey")).isOne();
    }

    @Test
    @EndsOn("Iets moois in de buurt")
    void whatOnlyPretendsToBeAPhotoIsRefusedAndTheWordsStay() {
        sam.locator("[name=words]").fill("Kijk eens");
        handIn("kat.jpg", "Dit is een brief".getBytes(UTF_8));

        assertThat(sam.locator("#photo-error").textContent()).isEqualTo("Dit is geen foto. Kies een foto van je telefoon.");
        assertThat(sam.locator("[name=words]").inputValue()).isEqualTo("Kijk eens");
        axe(sam);
    }

    @Test
    @EndsOn("Something beautiful near you")
    void fiftyMillionDotsAreRefusedInTheLanguageOfTheReader() {
        sam.navigate(mine + CHALLENGE + "?lang=en");
        handIn("kat.png", SomePictures.pngBomb());

        assertThat(sam.locator("#photo-error").textContent()).startsWith("This photo has too many dots.");
    }

    @Test
    @EndsOn("Dit is te groot")
    void thirtyMegabytesAreRefusedInPlainWords() {
        expecting(413, () -> handIn("kat.jpg", new byte[30_000_000]));

        assertThat(owner.count("journeys.result")).isZero();
    }

    @Test
    @EndsOn("Iets moois in de buurt")
    void aPhotoOfElevenMegabytesIsNotTooMuchHere() {
        handIn("kat.jpg", Arrays.copyOf(SomePictures.jpeg(300, 200), 11_000_000));

        assertThat(sam.locator(".asking-results img").count()).isOne();
    }

    private void handIn(String name, byte[] file) {
        sam.locator("[name=photo]").setInputFiles(new FilePayload(name, "image/jpeg", file));
        sam.locator(".asking-hand-in button").click();
        sam.waitForLoadState();
    }
}
