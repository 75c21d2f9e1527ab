package nl.plein.journeys.handover;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import nl.plein.ground.EndsOn;
import nl.plein.access.Viewer;
import nl.plein.ground.Story;
import nl.plein.journeys.AfterMatch;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Journey.Ending;
import nl.plein.journeys.Journeyers;
import nl.plein.matching.Neighbours;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.EntryId;
import nl.plein.people.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody is better off with another organisation: asked first, seen only after a yes. */
class HandoverStoryTest extends Story {

    private static final String OTHER = "bram@example.org";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Entries entries;

    @Autowired
    private HandOver handOver;

    private Journeyers journeyers;
    private Viewer coordinator;
    private OrganisationId other;
    private EntryId need;
    private Journey journey;

    @BeforeEach
    void samAndNoorBegin() {
        var neighbours = Neighbours.in(application);
        journeyers = Journeyers.in(application);
        coordinator = neighbours.coordinator();
        other = somebody.anOrganisation();
        somebody.whoCoordinates(OTHER, other);
        need = neighbours.asks("Sam", 20);
        journey = AfterMatch.in(application).begins(coordinator, need, neighbours.offers("Noor", 2));
    }

    @Test
    @EndsOn("Mag De Buurtbond je verder helpen?")
    void afterAYesTheOtherOrganisationTakesOver() {
        asked();
        assertThat(seenByOther()).as("nothing before a yes").contains("Er wacht nu niemand.");

        var sam = question();
        assertThat(text(sam)).contains("Jij beslist.", "je voornaam", "Wat je maakte en wat je vertelde, gaat niet mee.");
        axe(sam);
        screenshot(sam, "handover-asked-360");
        sam.click("text=mag me helpen");
        assertThat(text(sam)).contains("Je zei ja.");
        assertThat(mailbox.lastLetterTo(OTHER).subject()).isEqualTo("Iemand wil graag hulp van jullie");

        var page = signIn(desktop(), OTHER);
        page.navigate("/handovers");
        assertThat(text(page)).contains("Sam", "Maatje voor twee weken", Neighbours.mailOf("Sam"));
        axe(page);
        screenshot(page, "handover-list");
        page.click("text=Wij nemen het over");
        assertThat(text(page)).contains("Jullie hebben het overgenomen.");

        assertThat(journeyers.now(journey).ending()).extracting(Ending::reason).isEqualTo(Ending.Reason.HANDED_OVER);
        assertThat(entries.find(need)).hasValueSatisfying(entry -> assertThat(entry.state()).isEqualTo(Entry.State.PAUSED));
        assertThat(mailbox.lettersTo(Neighbours.mailOf("Sam"))).anyMatch(letter -> letter.subject().endsWith("helpt verder"));
        sam.reload();
        assertThat(text(sam)).contains("helpt je verder.");
    }

    @Test
    @EndsOn("Overgedragen aan jullie")
    void afterANoNobodySeesAnythingAndAllStaysAsItWas() {
        asked();
        var sam = question();
        sam.click("text=Nee, liever niet");

        assertThat(text(sam)).contains("krijgt niets te zien.");
        assertThat(seenByOther()).contains("Er wacht nu niemand.");
        assertThat(journeyers.now(journey).isOver()).isFalse();
    }

    @Test
    @EndsOn("Overgedragen aan jullie")
    void whoThinksBetterOfItTakesTheYesBack() {
        asked();
        var sam = question();
        sam.click("text=mag me helpen");
        sam.click("text=Ik wil het toch niet");

        assertThat(text(sam)).contains("Alles blijft zoals het was.");
        assertThat(seenByOther()).contains("Er wacht nu niemand.");
    }

    @Test
    @EndsOn("Overgedragen aan jullie")
    void whenTheOtherCannotItGoesOnAsItWas() {
        asked();
        question().click("text=mag me helpen");
        var page = signIn(desktop(), OTHER);
        page.navigate("/handovers");
        page.click("text=Wij kunnen dit niet");

        assertThat(text(page)).contains("Er wacht nu niemand.");
        assertThat(journeyers.now(journey).isOver()).isFalse();
        assertThat(mailbox.lastLetterTo(Neighbours.mailOf("Sam")).subject()).isEqualTo("Nog geen nieuwe hulp");
    }

    @Test
    @EndsOn("Overgedragen aan jullie")
    void whatIsSaidByTelephoneIsWrittenDownByTheCoordinator() {
        asked();
        var page = signIn(desktop(), Neighbours.COORDINATOR);
        page.navigate("/journeys/" + journey.id().value());
        page.click("text=Vul in wat je hoorde");
        page.click("button:text('Zegt ja')");

        assertThat(text(page)).contains("Sam zei ja.");
        assertThat(seenByOther()).contains("Maatje voor twee weken");
    }

    /** Parent and child share the link to the journey; this question has one of its own. */
    @Test
    @EndsOn("Overgedragen aan jullie")
    void theYesForAChildIsOfWhoeverSpeaksForIt() {
        var buddies = journeyers.buddies();
        handOver.ask(buddies, Journeyers.asker(buddies), other, coordinator.person());

        var child = phone(JavaScript.OFF);
        child.navigate(journeyers.pageOfAsker(buddies));
        assertThat(child.content()).doesNotContain("handover");

        var parent = phone(JavaScript.OFF);
        parent.navigate(mailbox.lastLetterTo(Neighbours.mailOf("Fatma")).link());
        parent.click("text=mag me helpen");
        assertThat(seenByOther()).contains("Sam", "Fatma", Neighbours.mailOf("Fatma"));
    }

    private void asked() {
        var page = signIn(desktop(), Neighbours.COORDINATOR);
        page.navigate("/journeys/" + journey.id().value());
        page.click("text=Kan een andere organisatie het overnemen?");
        page.click("text=Stel de vraag");
        assertThat(page.locator(".utrecht-alert--error").textContent()).contains("Kies een organisatie");
        page.locator("[name=receiver]").selectOption(other.value().toString());
        page.click("text=Stel de vraag");
        assertThat(text(page)).contains("Er is nog geen antwoord.");
        axe(page);
    }

    private Page question() {
        var sam = phone(JavaScript.OFF);
        sam.navigate(mailbox.lastLetterTo(Neighbours.mailOf("Sam")).link());
        return sam;
    }

    private String seenByOther() {
        var page = signIn(desktop(), OTHER);
        page.navigate("/handovers");
        return text(page);
    }

    private static String text(Page page) {
        return page.locator("main").textContent();
    }
}
