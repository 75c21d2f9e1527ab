package nl.plein.directory.way;

import static org.assertj.core.api.Assertions.assertThat;

import nl.plein.access.Keys;
import nl.plein.directory.search.SearchOfTest;
import nl.plein.directory.shipped.ShippedDirectory;
import nl.plein.ground.Story;
import nl.plein.people.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody lost a job, is alone at night with a small phone, and does not know what to look for. */
class WayStoryTest extends Story {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ShippedDirectory shipped;

    @Autowired
    private Keys duty;

    private OrganisationId library;

    @BeforeEach
    void aTownFullOfOffers() {
        library = somebody.anOrganisation();
        duty.onDuty(() -> {
            shipped.bringTerms();
            shipped.bringOffers(_ -> library);
        });
        SearchOfTest.startAgain(application);
    }

    @Test
    void fromTheFirstPageToSomeStepsWithoutTypingMoreThanAPostcode() {
        var phone = phone(JavaScript.OFF);
        phone.navigate("/");
        phone.click("a[href='/way']");
        axe(phone);
        screenshot(phone, "way-begin");
        phone.click("main .utrecht-button--primary-action");
        axe(phone);
        screenshot(phone, "way-event");
        phone.click("text=Ik ben mijn baan kwijt");
        phone.check("[value=LEARN]");
        phone.check("[value=MEET]");
        axe(phone);
        screenshot(phone, "way-help");
        phone.click("button:has-text('Verder')");
        screenshot(phone, "way-subject");
        phone.click("text=Werk zoeken");
        phone.click("text=Liever luisteren en zien");
        phone.click("text=Alleen een telefoon");
        phone.click("text=In de avond");
        phone.click(".plein-back");
        assertThat(phone.locator("main [aria-current=true]").textContent()).as("back, and still chosen").contains("In de avond");
        phone.click("text=In de avond");
        phone.click("text=Maakt niet uit");
        phone.fill("[name=postcode]", "99");
        phone.click("button:has-text('Laat mijn stappen zien')");
        assertThat(phone.locator("#postcode-error").textContent()).contains("postcode");
        axe(phone);
        phone.fill("[name=postcode]", "6131 EX");
        phone.click("button:has-text('Laat mijn stappen zien')");
        assertThat(phone.locator(".way-steps > li").count()).isBetween(2, 5);
        assertThat(phone.locator(".way-kind").first().textContent()).contains("Een gesprek");
        axe(phone);
        screenshot(phone, "way-steps");
        assertThat(phone.context().cookies()).isEmpty();
    }
}
