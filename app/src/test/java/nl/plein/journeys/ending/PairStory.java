package nl.plein.journeys.ending;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import nl.plein.access.Keys;
import nl.plein.ground.Story;
import nl.plein.journeys.AfterMatch;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Journeyers;
import nl.plein.journeys.Moment;
import nl.plein.journeys.programme.ShippedProgrammes;
import nl.plein.matching.Neighbours;
import nl.plein.needs.EntryId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Sam asks, Noor helps, both said yes: what they do on their pages, on small telephones without JavaScript. */
abstract class PairStory extends Story {

    @Autowired
    ApplicationContext application;

    @Autowired
    private ShippedProgrammes shipped;

    Journeyers journeyers;
    Journey journey;
    EntryId need;
    Page sam;
    Page noor;

    @BeforeEach
    void samAndNoorSayYes() {
        var neighbours = Neighbours.in(application);
        journeyers = Journeyers.in(application);
        var coordinator = neighbours.coordinator();
        var organisation = coordinator.roles().keySet().iterator().next();
        application.getBean(Keys.class).onDuty(() -> shipped.bring(_ -> organisation));
        need = neighbours.asks("Sam", 20);
        journey = AfterMatch.in(application).begins(coordinator, need, neighbours.offers("Noor", 2));
        sam = phone(JavaScript.OFF);
        noor = phone(JavaScript.OFF);
        sam.navigate(mailbox.lastLetterTo(Neighbours.mailOf("Sam")).link());
        noor.navigate(mailbox.lastLetterTo(Neighbours.mailOf("Noor")).link());
    }

    void findTheFirstTime() {
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

    void happened(int talk, String note) {
        recordPage(talk);
        noor.fill("[name=note]", note);
        noor.check("[name=went][value=WELL]");
        noor.click("button[value=yes]");
        assertThat(moment(talk).happened()).isTrue();
    }

    void recordPage(int talk) {
        clock.moveTo(moment(talk).endsAt());
        noor.navigate(journeyers.pageOfHelper(journey) + "/moments/" + moment(talk).id().value());
    }

    void lookBack(Page page, String wish) {
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

    Moment moment(int number) {
        return journeyers.now(journey).moments().get(number);
    }

    static String text(Page page) {
        return page.locator("main").textContent();
    }

    static String read(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
