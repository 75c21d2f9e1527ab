package nl.plein.directory.keep;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.UUID;
import nl.plein.ground.EndsOn;
import nl.plein.directory.SomeDirectory;
import nl.plein.directory.Term;
import nl.plein.directory.Terms;
import nl.plein.ground.Story;
import nl.plein.matching.Neighbours;
import nl.plein.people.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An initiative from its start to its end, by whoever keeps its pages. */
class KeepStoryTest extends Story {

    private static final String LIBRARY = "{\"name\":\"Bibliotheek\",\"postcode\":\"3811 CJ\",\"lat\":52.156,\"lon\":5.387}";
    private static final String SOUP = "{\"kind\":\"ACTIVITY\",\"name\":\"Buurtsoep\",\"summary\":\"Soep voor iedereen.\","
            + "\"subjects\":[\"eten\"],\"places\":[\"%s\"]}";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Terms terms;

    private SomeDirectory directory;
    private OrganisationId organisation;

    @BeforeEach
    void aTown() {
        directory = SomeDirectory.in(application);
        organisation = somebody.anOrganisation();
        somebody.whoCoordinates(Neighbours.COORDINATOR, organisation);
        terms.keep(new Term(UUID.randomUUID(), "eten", Term.Kind.SUBJECT, "Eten", "Food"));
        terms.keep(new Term(UUID.randomUUID(), "ouderen", Term.Kind.FOR_WHOM, "Ouderen", "Older people"));
        var place = directory.place(organisation, LIBRARY);
        var others = directory.initiative(somebody.anOrganisation(), "De Pan");
        directory.listing(others, SOUP.formatted(place.value()));
    }

    @Test
    @EndsOn("Onze bladzijden")
    void aLongListHasPagesAndASearch() {
        var initiative = directory.initiative(organisation, "Bibliotheek vol");
        for (var number = 10; number < 70; number++)
            directory.listing(initiative, "{\"kind\":\"COURSE\",\"name\":\"Cursus %d\"}".formatted(number));
        var page = signIn(phone(JavaScript.OFF), Neighbours.COORDINATOR);
        page.navigate("/keep");
        assertThat(page.locator(".keep-lines > li").count()).isEqualTo(50);
        axe(page);
        page.locator("a[rel=next]").click();
        assertThat(page.locator(".keep-lines > li").count()).isEqualTo(10);
        assertThat(text(page)).contains("Bibliotheek vol", "Cursus 69");
        page.getByLabel("Zoek op naam").fill("cursus 2");
        page.locator("main form[role=search] button").click();
        assertThat(text(page)).contains("10 gevonden", "Cursus 29").doesNotContain("Cursus 30");
        axe(page);
        page.navigate("/keep?page=999&q=nergens");
        assertThat(text(page)).contains("Niets gevonden");
    }

    @Test
    @EndsOn("Samen soep")
    void fromTheStartToTheEnd() {
        var page = signIn(phone(), Neighbours.COORDINATOR);
        page.navigate("/keep");
        assertThat(text(page)).contains("Jullie hebben nog geen bladzijde.");
        axe(page);

        page.click("text=Nieuw initiatief");
        page.click("text=Bewaren");
        assertThat(page.locator(".utrecht-alert--error").textContent()).contains("Vul een naam in.", "Kies voor wie het is.");
        axe(page);
        page.fill("[name=name]", "Soep & Co");
        page.fill("[name=about]", "Wij koken samen.");
        page.fill("[name=problem]", "Ouderen eten vaak alleen.");
        page.check("[name=for][value=ouderen]");
        page.fill("[name=reach]", "Via de huisarts.");
        page.fill("[name=website]", "soep.example");
        page.click("text=Bewaren");
        page.waitForURL("**/keep");
        assertThat(text(page)).contains("Soep & Co");

        page.click("text=Nieuw aanbod");
        axe(page);
        page.check("[name=kind][value=ACTIVITY]");
        page.fill("[name=name]", "Samen soep");
        page.fill("[name=summary]", "Elke dinsdag soep.");
        page.fill("[name=about]", "We koken en eten samen.");
        page.fill("[name=steps]", "Loop gewoon binnen.");
        page.check("[name=subjects][value=eten]");
        page.locator("[name=places]").first().check();
        page.check("[name=days][value=TU]");
        page.fill("[name=from]", "17:00");
        page.fill("[name=to]", "16:00");
        page.click("text=Bewaren");
        assertThat(page.locator(".utrecht-alert--error").textContent()).contains("komt na de tijd waarop het begint");
        page.fill("[name=to]", "19:00");
        page.click("text=Bewaren");
        assertThat(text(page)).as("who does that already").contains("Wie doet dit ook?", "Buurtsoep", "De Pan");
        axe(page);
        screenshot(page, "keep-alike-360");
        page.click("text=Toch bewaren");
        page.waitForURL("**/listing/**");
        assertThat(text(page)).contains("Samen soep", "Elke dinsdag soep.", "Bibliotheek");

        clock.advance(Duration.ofDays(200));
        page = signIn(desktop(), Neighbours.COORDINATOR);
        page.navigate("/keep");
        assertThat(page.locator(".keep-group").textContent()).contains("Klopt dit nog?");
        axe(page);
        screenshot(page, "keep-list");
        page.locator(".keep-lines button").click();
        assertThat(page.locator(".keep-lines").textContent()).doesNotContain("Klopt dit nog?");

        var successor = directory.listings().stream().filter(one -> one.name().equals("Buurtsoep")).findFirst().orElseThrow();
        page.locator(".keep-lines a:has-text('Veranderen')").click();
        page.click("text=Stoppen jullie hiermee?");
        page.waitForURL("**/close");
        page.check("[name=reason][value=PEOPLE]");
        page.fill("[name=why]", "Er kwam bijna niemand meer.");
        page.fill("[name=successor]", "https://elders.example/");
        page.click("button:has-text('Stoppen')");
        assertThat(page.locator(".utrecht-alert--error").textContent()).contains("Deze bladzijde kennen we niet");
        axe(page);
        assertThat(page.inputValue("[name=why]")).isEqualTo("Er kwam bijna niemand meer.");
        page.fill("[name=successor]", address("/listing/" + successor.id().value()));
        page.click("button:has-text('Stoppen')");
        page.waitForURL("**/listing/**");
        assertThat(text(page)).contains("Dit is gestopt.", "Er zijn geen mensen meer", "Er kwam bijna niemand meer.", "Ga naar Buurtsoep");
    }

    private static String text(Page page) {
        return page.locator("main").textContent();
    }
}
