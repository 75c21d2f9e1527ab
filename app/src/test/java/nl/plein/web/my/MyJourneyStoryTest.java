package nl.plein.web.my;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import nl.plein.ground.EndsOn;
import nl.plein.ground.Story;
import nl.plein.journeys.AfterMatch;
import nl.plein.matching.Neighbours;
import nl.plein.needs.Entries;
import nl.plein.needs.EntryId;
import nl.plein.needs.MyLink;
import nl.plein.people.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** From somebody's own page to that of what the two do together. */
class MyJourneyStoryTest extends Story {

    private static final String BUTTON = "main form[action*='/journey/'] button";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Entries entries;

    @Autowired
    private MyLink myLink;

    private EntryId sam;
    private EntryId noor;

    @BeforeEach
    void samAndNoorBegin() {
        var neighbours = Neighbours.in(application);
        var coordinator = neighbours.coordinator();
        sam = neighbours.asks("Sam", 30);
        noor = neighbours.offers("Noor", 1);
        AfterMatch.in(application).begins(coordinator, sam, noor);
    }

    @Test
    @EndsOn("Jij en Sam")
    void eachComesToTheirOwnPage() {
        var asker = open(sam, person(sam));
        axe(asker);
        asker.locator(BUTTON).click();
        asker.waitForURL("**/journey/*");
        assertThat(asker.locator("h1").textContent()).isEqualTo("Sam en Noor");

        var helper = open(noor, person(noor));
        helper.locator(BUTTON).click();
        helper.waitForURL("**/helping/*");
        assertThat(helper.locator("h1").textContent()).contains("Sam");
    }

    @Test
    @EndsOn("Jouw vraag om hulp")
    void whoOnlyArrangedItSeesNoWayIn() {
        var arranger = somebody.whoCoordinates("juf@example.org", entries.find(sam).orElseThrow().organisation());

        assertThat(open(sam, arranger).locator(BUTTON).count()).isZero();
    }

    private Page open(EntryId entry, PersonId holder) {
        var page = phone(JavaScript.OFF);
        page.navigate(myLink.to(entries.find(entry).orElseThrow(), holder));
        return page;
    }

    private PersonId person(EntryId entry) {
        return entries.find(entry).orElseThrow().person();
    }
}
