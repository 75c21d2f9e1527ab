package nl.plein.access.acting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.UUID;
import nl.plein.ground.EndsOn;
import nl.plein.ground.Story;
import nl.plein.matching.Neighbours;
import nl.plein.needs.Entries;
import nl.plein.needs.EntryId;
import nl.plein.people.Memberships;
import nl.plein.people.OrganisationId;
import nl.plein.people.OrganisationKind;
import nl.plein.people.Organisations;
import nl.plein.people.People;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Anneke works for De Buurtbond and for the library: Sam asks at the one, Noor at the other. */
class ActingStoryTest extends Story {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Memberships memberships;

    @Autowired
    private People people;

    @Autowired
    private Entries entries;

    private final OrganisationId library = new OrganisationId(UUID.randomUUID());
    private PersonId anneke;
    private EntryId sam;
    private EntryId noor;

    @BeforeEach
    void somebodyWhoWorksForTwo() {
        var neighbours = Neighbours.in(application);
        anneke = neighbours.coordinator().person();
        sam = neighbours.asks("Sam", 3);
        noor = neighbours.asks("Noor", 3);
        organisations.add(library, "De Bibliotheek", OrganisationKind.LIBRARY);
        keys.add(List.of(library));
        somebody.agree(library);
        people.becomeKnown(library, entries.find(noor).orElseThrow().person());
        owner.jdbc().sql("update needs.entry set organisation = :library where id = :noor")
                .param("library", library.value()).param("noor", noor.value()).update();
        memberships.add(anneke, library, Role.COORDINATOR);
    }

    @ParameterizedTest
    @EnumSource(JavaScript.class)
    @EndsOn("Deze pagina is er niet")
    void whoWorksForTwoSeesWhatIsOfTheOneTheyActFor(JavaScript javaScript) {
        var page = signIn(phone(javaScript), Neighbours.COORDINATOR);
        page.waitForURL("**/acting");
        assertThat(page.locator("nav.plein-nav").innerText()).doesNotContain("Bord");
        assertThat(page.navigate("/board").url()).endsWith("/acting");
        axe(page);
        screenshot(page, "acting-" + javaScript);

        choose(page, "De Buurtbond");
        page.waitForURL("**/board");
        assertThat(page.locator("header").innerText()).contains("Je werkt nu voor De Buurtbond");
        assertThat(page.locator("main").innerText()).contains("Sam").doesNotContain("Noor");
        expecting(404, () -> page.navigate("/board/" + noor.value()));
        axe(page);
        screenshot(page, "acting-board-" + javaScript);

        page.locator("text=Wissel van organisatie").click();
        page.waitForLoadState();
        choose(page, "De Bibliotheek");
        page.waitForURL("**/board");
        assertThat(page.locator("header").innerText()).contains("Je werkt nu voor De Bibliotheek");
        assertThat(page.locator("main").innerText()).contains("Noor").doesNotContain("Sam");
        expecting(404, () -> page.navigate("/board/" + sam.value()));
    }

    @Test
    @EndsOn("Bord")
    void nobodyActsForAnOrganisationTheyDoNotWorkFor() {
        var elsewhere = somebody.anOrganisation();
        var page = signIn(desktop(), Neighbours.COORDINATOR);
        page.waitForURL("**/acting");
        assertThat(post(page, elsewhere)).isEqualTo(404);
        assertThat(page.navigate("/board").url()).endsWith("/acting");

        assertThat(post(page, library)).isEqualTo(200);
        memberships.end(anneke, library, Role.COORDINATOR);
        page.navigate("/board");
        assertThat(page.locator("header").innerText()).contains("De Buurtbond").doesNotContain("Wissel");
        assertThat(page.locator("main").innerText()).contains("Sam").doesNotContain("Noor");
    }

    private static void choose(Page page, String organisation) {
        page.locator("main button:has-text('" + organisation + "')").click();
    }

    private int post(Page page, OrganisationId organisation) {
        var token = page.locator("input[name=_csrf]").first().inputValue();
        return page.request().post(address("/acting"), RequestOptions.create().setForm(
                FormData.create().set("_csrf", token).set("organisation", organisation.value().toString()))).status();
    }
}
