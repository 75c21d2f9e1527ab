package nl.plein.directory.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.UUID;
import nl.plein.ground.EndsOn;
import nl.plein.directory.ContentJson;
import nl.plein.directory.Initiative;
import nl.plein.directory.InitiativeContent;
import nl.plein.directory.InitiativeId;
import nl.plein.directory.Initiatives;
import nl.plein.directory.ListingId;
import nl.plein.directory.Said;
import nl.plein.directory.SomeDirectory;
import nl.plein.directory.Source;
import nl.plein.directory.SourceId;
import nl.plein.directory.Sources;
import nl.plein.directory.Term;
import nl.plein.directory.Terms;
import nl.plein.directory.Upkeep;
import nl.plein.directory.WhatSourcesSay;
import nl.plein.ground.Story;
import nl.plein.matching.Neighbours;
import nl.plein.people.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody finds a page about them, and somebody else finds a mistake. */
class ClaimAndReportStoryTest extends Story {

    private static final String OF_THE_PAGE = "soep@example.org";
    private static final String CLAIMER = "kok@example.org";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Sources sources;

    @Autowired
    private WhatSourcesSay said;

    @Autowired
    private ContentJson json;

    @Autowired
    private Terms terms;

    private OrganisationId organisation;
    private SourceId source;
    private InitiativeId soup;
    private ListingId tuesday;

    @BeforeEach
    void aPageFromAFile() {
        var directory = SomeDirectory.in(application);
        organisation = somebody.anOrganisation();
        terms.keep(new Term(UUID.randomUUID(), "ouderen", Term.Kind.FOR_WHOM, "Ouderen", "Older people"));
        somebody.whoCoordinates(Neighbours.COORDINATOR, organisation);
        source = SourceId.create();
        sources.add(new Source(source, organisation, Source.Kind.HSDS, "Sociale kaart", null, clock.instant()));
        soup = InitiativeId.create();
        comesIn("0800 111", OF_THE_PAGE);
        tuesday = directory.listing(soup, "{\"kind\":\"ACTIVITY\",\"name\":\"Dinsdagsoep\",\"online\":true}");
    }

    @Test
    @EndsOn("Soep & Co")
    void aClaimIsTrueWhenWhoReadsTheMailOfThePageSaysSoAndTheirWordsStay() {
        var page = phone(JavaScript.OFF);
        page.navigate("/initiative/" + soup.value());
        page.click("text=Gaat dit over jou?");
        axe(page);
        screenshot(page, "claim-360");
        claim(page);
        assertThat(text(page)).contains("We sturen een mail naar het adres dat op de bladzijde staat");
        claim(again(page));
        assertThat(mailbox.lettersTo(OF_THE_PAGE)).as("sent twice it is one claim").hasSize(1);
        assertThat(mailbox.lettersTo(CLAIMER)).as("before the answer").isEmpty();

        page.navigate(mailbox.lastLetterTo(OF_THE_PAGE).link());
        assertThat(text(page)).contains(CLAIMER, "Ik kook er elke week.");
        axe(page);
        page.click("button:has-text('Ja, dat klopt')");
        page.navigate(mailbox.lastLetterTo(CLAIMER).link());
        page.locator("a:has-text('Veranderen')").first().click();
        page.fill("[name=phone]", "0800 222");
        page.fill("[name=problem]", "Ouderen eten alleen.");
        page.fill("[name=reach]", "Via de huisarts.");
        page.check("[name=for]");
        page.click("main button:has-text('Bewaren')");

        clock.advance(Duration.ofDays(1));
        comesIn("0800 333", OF_THE_PAGE);
        page.navigate("/initiative/" + soup.value());
        assertThat(page.locator("a[href^='tel:']").textContent()).as("what they corrected").isEqualTo("0800 222");
        page.click("text=Waar komt dit vandaan?");
        assertThat(page.locator("footer details").innerText()).as("both, each with its day")
                .contains("Sociale kaart, 3 maart 2026", "0800 333", "Iemand heeft dit verbeterd op 2 maart 2026", "0800 222");
        axe(page);
        screenshot(page, "said-360");
    }

    @Test
    @EndsOn("Deze pagina is er niet")
    void withoutAMailAddressTheKeeperDecidesAndAPartnerThenKeepsThePage() {
        comesIn("0800 111", null);
        var partner = somebody.anOrganisation();
        somebody.whoCoordinates(CLAIMER, partner);
        var other = signIn(phone(), CLAIMER);
        other.navigate("/initiative/" + soup.value() + "/claim");
        assertThat(text(other)).contains("jouw organisatie");
        claim(other);
        assertThat(text(other)).contains("Wie de bladzijde nu bijhoudt, beslist");
        expecting(404, () -> other.navigate("/keep/initiatives/" + soup.value()));

        var keeper = signIn(desktop(), Neighbours.COORDINATOR);
        keeper.navigate("/keep");
        assertThat(text(keeper)).contains("Ik kook er elke week.");
        axe(keeper);
        screenshot(keeper, "claims-waiting");
        keeper.click("button:has-text('Ja, dat klopt')");
        assertThat(other.navigate("/keep/initiatives/" + soup.value()).status()).isEqualTo(200);
        assertThat(other.navigate("/keep/listings/" + tuesday.value()).status()).as("with what it offers").isEqualTo(200);
        expecting(404, () -> keeper.navigate("/keep/initiatives/" + soup.value()));
        assertThat(mailbox.lastLetterTo(CLAIMER).link()).isEqualTo("/keep");
    }

    @Test
    @EndsOn("Dinsdagsoep")
    void threeWhoSayThatItIsGoneMakeThePageSaySoUntilTheKeeperLooked() {
        var page = phone(JavaScript.OFF);
        var address = "/listing/" + tuesday.value();
        page.navigate(address);
        page.click("text=Klopt er iets niet?");
        axe(page);
        page.click("main button:has-text('Zeg het')");
        assertThat(page.locator(".utrecht-alert--error").textContent()).contains("Kies wat er niet klopt.");
        for (var day = 0; day < 3; day++) {
            for (var twice = 0; twice < 2; twice++) {
                page.navigate(address + "/report");
                page.check("[value=GONE]");
                page.fill("[name=words]", twice == 0 ? "De deur is dicht." : "Het bord is weg.");
                page.click("main button:has-text('Zeg het')");
                assertThat(text(page)).contains("Dank je wel");
            }
            page.navigate(address);
            if (day < 2) assertThat(text(page)).as("twice from one place is one").doesNotContain("We kijken het na");
            clock.advance(Duration.ofDays(1));
        }
        assertThat(text(page)).contains("Meer mensen zeggen dat dit niet meer bestaat");
        axe(page);
        assertThat(mailbox.lettersTo(Neighbours.COORDINATOR)).as("one letter until they looked").hasSize(1);

        var keeper = signIn(desktop(), Neighbours.COORDINATOR);
        keeper.navigate("/keep");
        assertThat(text(keeper)).contains("Dit bestaat niet meer", "De deur is dicht.", "Het bord is weg.");
        axe(keeper);
        screenshot(keeper, "reports-waiting");
        keeper.click("button:has-text('Het klopt wel')");
        assertThat(text(keeper)).doesNotContain("De deur is dicht.");
        page.navigate(address);
        assertThat(text(page)).doesNotContain("Meer mensen zeggen");

        clock.advance(Duration.ofDays(31));
        jobs.run("access-remove-expired");
        assertThat(owner.count("directory.report")).isZero();
    }

    private void claim(Page page) {
        page.fill("[name=belongs]", "Ik kook er elke week.");
        page.fill("[name=email]", CLAIMER);
        page.click("main button:has-text('Vraag het aan')");
    }

    private Page again(Page page) {
        page.navigate("/initiative/" + soup.value() + "/claim");
        return page;
    }

    private static String text(Page page) {
        return page.locator("main").textContent();
    }

    /** As an import does. */
    private void comesIn(String phone, String email) {
        var tree = json.tree("{\"name\":\"Soep & Co\",\"about\":\"Wij koken.\"}").put("phone", phone).put("email", email);
        said.say(new Said(soup.value(), Said.Kind.INITIATIVE, source, "soep", tree, clock.instant(), null));
        var together = json.read(said.together(soup.value()).orElseThrow(), InitiativeContent.class);
        initiatives.keep(new Initiative(soup, together, Upkeep.begun(organisation, clock.instant(), null)));
    }
}
