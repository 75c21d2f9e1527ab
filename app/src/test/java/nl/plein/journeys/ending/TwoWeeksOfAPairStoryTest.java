package nl.plein.journeys.ending;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.StreamSupport;
import nl.plein.ground.EndsOn;
import nl.plein.journeys.Journey.Ending;
import nl.plein.journeys.Journeyers;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.Moment;
import nl.plein.journeys.challenge.SomePictures;
import nl.plein.matching.Matches;
import nl.plein.matching.Neighbours;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole two weeks of two people, from the first letter to what they take home. On a small telephone, without JavaScript. */
class TwoWeeksOfAPairStoryTest extends PairStory {

    @Autowired
    private Journeys journeys;

    @Autowired
    private Matches matches;

    @Test
    @EndsOn("Jouw diploma")
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

    private void missed(int talk) {
        recordPage(talk);
        noor.click("summary");
        noor.check("[name=why][value=NOBODY_ANSWERED]");
        noor.click("button[value=no]");
        assertThat(moment(talk).outcome()).isInstanceOf(Moment.Outcome.Missed.class);
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

    /** Nobody is asked in the evening. */
    private void nextMorning() {
        jobs.run("journeys-ask-to-look-back");
        var asked = mailbox.lettersTo(Neighbours.mailOf("Sam")).stream().filter(letter -> letter.subject().equals("Hoe was het?"));
        assertThat(asked).isEmpty();
        clock.moveTo(LocalDate.now(clock).plusDays(1).atTime(10, 0).atZone(clock.getZone()).toInstant());
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
