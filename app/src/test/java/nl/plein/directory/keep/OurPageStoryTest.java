package nl.plein.directory.keep;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.UUID;
import nl.plein.ground.EndsOn;
import nl.plein.directory.ContentJson;
import nl.plein.directory.Initiative;
import nl.plein.directory.InitiativeContent;
import nl.plein.directory.InitiativeId;
import nl.plein.directory.Initiatives;
import nl.plein.directory.SomeDirectory;
import nl.plein.directory.Term;
import nl.plein.directory.Terms;
import nl.plein.directory.Upkeep;
import nl.plein.ground.Story;
import nl.plein.matching.Neighbours;
import nl.plein.people.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An initiative that is no partner keeps its own page, from the first letter until others go on with what it did. */
class OurPageStoryTest extends Story {

    private static final String SOUP = "soep@example.org";
    private static final String OTHER_KEEPER = "els@example.org";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private ContentJson json;

    @Autowired
    private Terms terms;

    private SomeDirectory directory;
    private OrganisationId organisation;
    private InitiativeId soup;
    private InitiativeId pan;

    @BeforeEach
    void aTown() {
        directory = SomeDirectory.in(application);
        organisation = somebody.anOrganisation();
        somebody.whoCoordinates(Neighbours.COORDINATOR, organisation);
        terms.keep(new Term(UUID.randomUUID(), "eten", Term.Kind.SUBJECT, "Eten", "Food"));
        terms.keep(new Term(UUID.randomUUID(), "ouderen", Term.Kind.FOR_WHOM, "Ouderen", "Older people"));
        soup = initiative(organisation, "Soep & Co", SOUP);
        directory.listing(soup, "{\"kind\":\"ACTIVITY\",\"name\":\"Dinsdagsoep\",\"online\":true,\"subjects\":[\"eten\"]}");
        directory.listing(soup, "{\"kind\":\"SERVICE\",\"name\":\"Soep aan huis\",\"online\":true,\"subjects\":[\"eten\"]}");
        var others = somebody.anOrganisation();
        somebody.whoCoordinates(OTHER_KEEPER, others);
        pan = initiative(others, "De Pan", "pan@example.org");
        directory.listing(pan, "{\"kind\":\"SERVICE\",\"name\":\"Eten aan huis\",\"online\":true,\"subjects\":[\"eten\"]}");
    }

    @Test
    @EndsOn("Dinsdagsoep")
    void itsOwnLinkIsEnoughFromTheFirstLetterToTheHandOver() {
        var coordinator = signIn(desktop(), Neighbours.COORDINATOR);
        coordinator.navigate("/keep/initiatives/" + soup.value() + "/links");
        axe(coordinator);
        coordinator.click("button:has-text('Stuur de link')");
        assertThat(text(coordinator)).contains(SOUP, "Haal de link weg");
        var first = mailbox.lastLetterTo(SOUP).link();

        clock.advance(Duration.ofDays(172));
        jobs.run("directory-ask-whether-true");
        jobs.run("directory-ask-whether-true");
        // the letter with the link may be gone by now: it was sent half a year ago
        var letters = mailbox.lettersTo(SOUP).stream().filter(letter -> letter.subject().startsWith("Klopt dit nog")).toList();
        assertThat(letters).as("one question about all of it").hasSize(1);
        assertThat(letters.getFirst().text()).contains("Soep & Co", "Dinsdagsoep", "Soep aan huis", "2 maart 2026");

        var page = phone(JavaScript.OFF);
        page.navigate(letters.getFirst().link());
        axe(page);
        screenshot(page, "our-page-360");
        page.click("text=Ja, alles klopt nog");
        assertThat(text(page)).contains("Alles is nagekeken").doesNotContain("Klopt dit nog?");
        assertThat(directory.listings()).filteredOn(one -> one.initiative().equals(soup))
                .allSatisfy(one -> assertThat(one.upkeep().assuredAt()).isEqualTo(clock.instant()));

        page.locator("a:has-text('Veranderen')").first().click();
        axe(page);
        page.fill("[name=about]", "Wij koken samen.");
        page.fill("[name=problem]", "Ouderen eten vaak alleen.");
        page.fill("[name=reach]", "Via de huisarts.");
        page.fill("[name=offer]", "Een grote keuken.");
        page.click("main button:has-text('Bewaren')");
        page.navigate("/initiative/" + soup.value());
        assertThat(text(page)).contains("Een grote keuken.");

        page.navigate(first);
        page.click("text=Wij stoppen");
        axe(page);
        page.check("[name=reason][value=PEOPLE]");
        page.check("[name=suggested]");
        screenshot(page, "our-page-close-360");
        page.click("main button:has-text('Stoppen')");
        assertThat(text(page)).contains("Waar gaan mensen nu heen?", "Dinsdagsoep", "Soep aan huis");
        axe(page);
        screenshot(page, "our-page-lead-on-360");
        page.selectOption("[name^=to-] >> nth=1", new SelectOption().setLabel("Eten aan huis"));
        page.click("main button:has-text('Bewaren')");
        assertThat(text(page)).contains("Dit is gestopt.", "Er zijn geen mensen meer", "Dank je wel, Soep & Co", "Ga naar De Pan");
        axe(page);

        page.navigate("/listing/" + listing("Soep aan huis"));
        assertThat(text(page)).as("an old address leads on").contains("Ga naar Eten aan huis");
        page.navigate("/listing/" + listing("Dinsdagsoep"));
        assertThat(text(page)).as("what has no successor of its own").contains("Ga naar De Pan");
        assertThat(mailbox.lastLetterTo(Neighbours.COORDINATOR).subject()).isEqualTo("Soep & Co is gestopt");
        assertThat(mailbox.lastLetterTo(OTHER_KEEPER).subject()).isEqualTo("De Pan gaat verder met Soep & Co");
    }

    @Test
    @EndsOn("Deze link is te oud")
    void aLinkOpensOneInitiativeAndNothingOnceItWasTakenBack() {
        var coordinator = signIn(desktop(), Neighbours.COORDINATOR);
        coordinator.navigate("/keep/initiatives/" + soup.value() + "/links");
        coordinator.click("button:has-text('Stuur de link')");
        var sibling = initiative(organisation, "Breien", null);
        var link = mailbox.lastLetterTo(SOUP).link();
        var page = phone(JavaScript.OFF);
        assertThat(page.navigate(link + "/initiatives/" + soup.value()).status()).isEqualTo(200);
        expecting(404, () -> page.navigate(link + "/initiatives/" + sibling.value())); // of the same keeper
        expecting(404, () -> page.navigate(link + "/initiatives/" + pan.value())); // of another keeper
        expecting(404, () -> page.navigate(link + "/listings/" + listing("Eten aan huis")));

        coordinator.click("button:has-text('Haal de link weg')");
        expecting(404, () -> page.navigate(link)); // taken back

        coordinator.click("button:has-text('Stuur de link')");
        var again = mailbox.nextLetterTo(SOUP, 1).link();
        assertThat(page.navigate(again).status()).isEqualTo(200);
        clock.advance(Duration.ofDays(401));
        expecting(410, () -> page.navigate(again)); // too old
        assertThat(text(page)).contains("Deze link is te oud");
    }

    @Test
    @EndsOn("Onze bladzijden")
    void whoBeginsFirstSeesWhoDoesItAlreadyAndAsksThemToJoinForces() {
        var page = signIn(phone(), Neighbours.COORDINATOR);
        page.navigate("/keep/initiatives/new");
        page.fill("[name=name]", "Pannenkoek");
        page.fill("[name=about]", "Wij bakken.");
        page.fill("[name=problem]", "Ouderen eten vaak alleen.");
        page.check("[name=for][value=ouderen]");
        page.fill("[name=reach]", "Via de huisarts.");
        page.click("main button:has-text('Bewaren')");
        assertThat(text(page)).contains("Wie doet dit ook?", "De Pan", "Soep & Co");
        axe(page);
        screenshot(page, "keep-join-forces-360");

        page.check("label:has-text('Vraag De Pan') input");
        page.click("text=Alleen vragen, niet bewaren");
        assertThat(page.locator(".utrecht-alert--error").textContent()).contains("Schrijf op wat je wilt zeggen", "Vul je mailadres in");
        page.fill("[name=invitation]", "Zullen we samen bakken?");
        page.fill("[name=answer-to]", "bakker@example.org");
        page.click("text=Alleen vragen, niet bewaren");
        page.waitForURL("**/keep");
        assertThat(text(page)).as("nothing was begun").doesNotContain("Pannenkoek");
        assertThat(mailbox.lettersTo("pan@example.org")).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("Pannenkoek wil iets samen doen");
            assertThat(letter.text()).contains("Zullen we samen bakken?", "bakker@example.org");
        });
        assertThat(mailbox.lettersTo(SOUP)).as("who was not asked").isEmpty();
    }

    private InitiativeId initiative(OrganisationId keeper, String name, String email) {
        var id = InitiativeId.create();
        var content = json.tree("{\"forWhom\":[\"ouderen\"]}").put("name", name).put("email", email);
        initiatives.keep(new Initiative(
                id, json.read(content, InitiativeContent.class), Upkeep.begun(keeper, clock.instant(), null)));
        return id;
    }

    private UUID listing(String name) {
        return directory.listings().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow().id().value();
    }

    private static String text(Page page) {
        return page.locator("main").textContent();
    }
}
