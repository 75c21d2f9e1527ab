package nl.plein.access.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import nl.plein.ground.EndsOn;
import java.util.List;
import java.util.Map;
import nl.plein.access.Viewer;
import nl.plein.ground.Story;
import nl.plein.matching.Neighbours;
import nl.plein.needs.Entries;
import nl.plein.needs.EntryId;
import nl.plein.needs.Guardians;
import nl.plein.needs.MyLink;
import nl.plein.people.Memberships;
import nl.plein.people.People;
import nl.plein.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class LookStoryTest extends Story {

    @Autowired
    private Guardians guardians;

    @Autowired
    private People people;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Entries entries;

    @Autowired
    private MyLink myLink;

    private Viewer coordinator;
    private EntryId sam;

    @BeforeEach
    void someNeighbours() {
        var neighbours = Neighbours.in(application);
        coordinator = neighbours.coordinator();
        sam = neighbours.asks("Sam", 30);
        neighbours.offers("Noor", 1);
    }

    @ParameterizedTest
    @EnumSource(JavaScript.class)
    @EndsOn("Wie keek er naar mijn gegevens?")
    void whoIsLookedAtReadsByWhomAndWhy(JavaScript javaScript) {
        var page = signIn(desktop(javaScript));
        page.navigate("/board/" + sam.value());

        var phone = phone(javaScript);
        phone.navigate(linkOfSam());
        phone.locator("text=Wie keek er naar mijn gegevens?").click();

        assertThat(phone.locator("main").innerText())
                .contains("Anneke", "De Buurtbond", "Zag in een lijst je voornaam", "Las alles wat je hebt ingevuld");
        axe(phone);
        screenshot(phone, "looks-" + javaScript);
    }

    @Test
    @EndsOn("Bord")
    void everyNameInAListIsWrittenDownAndNoOther() {
        signIn(desktop()).navigate("/board");
        var seen = owner.jdbc().sql("""
                select p.given_name from access.look l, unnest(l.subjects) s (id), people.person p
                where p.id = s.id and l.what = 'PORTRAIT'
                """).query(String.class).set();
        assertThat(seen).containsExactlyInAnyOrder("Sam");
    }

    @Test
    @EndsOn("Deze pagina is er niet")
    void aPageThatFailsWritesDownNothing() {
        expecting(404, () -> signIn(desktop()).navigate("/board/" + UUID.randomUUID()));
        assertThat(owner.count("access.look where what = 'ENTRY'")).isZero();
    }

    @Test
    @EndsOn("Wie keek waar")
    void aControllerReadsWhatTheirOwnPeopleSawAndACoordinatorDoesNot() {
        var page = signIn(desktop());
        page.navigate("/board/" + sam.value());
        expecting(403, () -> page.navigate("/looks"));

        memberships.add(coordinator.person(), coordinator.roles().keySet().iterator().next(), Role.CONTROLLER);
        page.navigate("/looks");
        axe(page);
        screenshot(page, "looks-controller");
        page.locator("main a:has-text('Anneke')").click();
        page.waitForLoadState();
        assertThat(page.locator("main").innerText()).contains("Sam");
        axe(page);
        page.navigate("/looks");
        page.locator("main form button").click();
        page.waitForLoadState();
        assertThat(page.locator("main").innerText()).contains("De lijst is heel");
    }

    @Test
    @EndsOn("Wat Anneke zag")
    void aControllerReadsWhatTheirOwnPeopleSawOfOthers() {
        var elsewhere = somebody.anOrganisation();
        var dirk = somebody.whoCoordinates("dirk@example.org", elsewhere);
        memberships.add(dirk, elsewhere, Role.CONTROLLER);
        owner.jdbc().sql("""
                insert into access.look (organisation, at, person, what, subjects, class, purpose, emergency, for_organisation)
                values (:ours, now(), :dirk, 'ENTRY', array[:sam]::uuid[], 3, 'HELP', false, :elsewhere)
                """)
                .param("ours", coordinator.roles().keySet().iterator().next().value())
                .param("dirk", dirk.value())
                .param("sam", entries.find(sam).orElseThrow().person().value())
                .param("elsewhere", elsewhere.value())
                .update();
        var page = signIn(desktop(), "dirk@example.org");
        page.navigate("/looks/" + elsewhere.value() + "/" + dirk.value());
        assertThat(page.locator("main").innerText()).contains("Las alles wat je hebt ingevuld").doesNotContain("Sam");
    }

    private String linkOfSam() {
        var entry = entries.find(sam).orElseThrow();
        return myLink.to(entry, entry.person());
    }

    private Page signIn(Page page) {
        signIn(page, Neighbours.COORDINATOR).waitForLoadState();
        return page;
    }

    @Test
    void theParentOnAChildsPageAndInAFileIsLookedAtToo() {
        var child = Neighbours.in(application).asks("Noor", 3, Map.of("age", List.of("12-15")));
        var entry = entries.find(child).orElseThrow();
        var parent = people.register(entry.organisation(), "Amina", "amina@example.org", null, "nl");
        guardians.ask(child, parent);
        var coordinator = visitor(Neighbours.COORDINATOR);
        assertThat(coordinator.get("/board/" + child.value()).body()).contains("Amina");
        assertThat(coordinator.get("/exchange/need.csv").body()).contains("Amina");
        assertThat(owner.jdbc().sql("select what from access.look where :parent = any (subjects) order by what")
                        .param("parent", parent.value())
                        .query(String.class)
                        .set())
                .containsExactlyInAnyOrder("CONTACT", "EXPORT");
    }
}
