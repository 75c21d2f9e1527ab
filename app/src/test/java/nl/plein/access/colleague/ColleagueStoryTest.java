package nl.plein.access.colleague;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Locale;
import nl.plein.ground.EndsOn;
import nl.plein.ground.Story;
import nl.plein.people.Membership;
import nl.plein.people.Memberships;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class ColleagueStoryTest extends Story {

    private static final String ANNEKE = "anneke@buurtbond.example";
    private static final String JOOST = "joost@buurtbond.example";

    @Autowired
    private Memberships memberships;

    private OrganisationId organisation;
    private PersonId anneke;

    @BeforeEach
    void anAdministrator() {
        organisation = somebody.anOrganisation();
        anneke = somebody.whoCoordinates(ANNEKE, organisation);
        memberships.add(anneke, organisation, Role.ADMINISTRATOR);
    }

    @ParameterizedTest
    @EnumSource(JavaScript.class)
    @EndsOn("Dit kan nu niet")
    void aNewColleagueGetsALetterAndWorksUntilTheRoleEnds(JavaScript javaScript) {
        var page = signIn(phone(javaScript), ANNEKE);
        page.navigate("/colleagues");
        axe(page);
        page.locator("text=Voeg een collega toe").click();
        page.waitForLoadState();
        page.locator("main form button:has-text('Voeg toe')").click();
        page.waitForLoadState();
        assertThat(page.locator("main").innerText()).contains("Vul de voornaam in", "Kies wat deze collega gaat doen");
        axe(page);
        page.locator("[name=name]").fill("Joost");
        page.locator("[name=email]").fill(JOOST);
        page.locator("[name=roles][value=COORDINATOR]").check();
        screenshot(page, "colleagues-" + javaScript);
        page.locator("main form button:has-text('Voeg toe')").click();
        page.waitForLoadState();
        assertThat(page.locator("main").innerText()).contains("Joost", JOOST, "Dat ben jij");
        axe(page);
        assertThat(mailbox.lastLetterTo(JOOST).text()).contains("Anneke heeft je toegevoegd", "De Buurtbond");

        var joost = signIn(phone(javaScript), JOOST);
        assertThat(joost.navigate("/board").status()).isEqualTo(200);
        page.locator("summary:has-text('Geef nog een rol: Joost')").click();
        axe(page);
        screenshot(page, "colleague-roles-" + javaScript);
        page.locator("button:has-text('Bewaker van privacy: Joost')").click();
        page.waitForLoadState();
        assertThat(mailbox.lastLetterTo(JOOST).text()).contains("een rol erbij gegeven", "De Buurtbond");
        assertThat(joost.navigate("/looks").status()).isEqualTo(200);
        page.locator("a:has-text('Stop als bewaker van privacy')").click();
        page.waitForLoadState();
        assertThat(page.locator("h1").innerText()).startsWith("Joost stopt als");
        assertThat(page.locator("main").innerText()).contains("Wie is er daarna?");
        axe(page);
        page.locator("button:has-text('Stop als bewaker van privacy')").click();
        page.waitForLoadState();
        expecting(403, () -> joost.navigate("/looks"));
        page.locator("a:has-text('Stop als coördinator')").click();
        page.waitForLoadState();
        assertThat(page.locator("h1").innerText()).startsWith("Joost stopt als");
        assertThat(page.locator("main").innerText()).contains("Wie is er daarna?");
        axe(page);
        page.locator("button:has-text('Stop als coördinator')").click();
        page.waitForLoadState();
        assertThat(page.locator("main").innerText()).doesNotContain("Joost");
        expecting(403, () -> joost.navigate("/board"));
    }

    @Test
    @EndsOn("Collega's")
    void nobodyChangesTheirOwnRole() {
        var page = signIn(desktop(), ANNEKE);
        page.navigate("/colleagues");
        assertThat(page.locator("a:has-text('Stop als')").count()).isZero();
        var token = page.locator("input[name=_csrf]").first().inputValue();
        page.request().post(
                address("/colleagues/" + organisation.value() + "/" + anneke.value() + "/ADMINISTRATOR/end"),
                RequestOptions.create().setForm(FormData.create().set("_csrf", token)));
        page.request().post(
                address("/colleagues/" + organisation.value()),
                RequestOptions.create().setForm(FormData.create().set("_csrf", token)
                        .set("name", "Anneke").set("email", ANNEKE).set("roles", "CONFIDANT")));
        page.request().post(
                address("/colleagues/" + organisation.value() + "/" + anneke.value() + "/CONFIDANT"),
                RequestOptions.create().setForm(FormData.create().set("_csrf", token)));

        assertThat(memberships.of(anneke)).containsExactlyInAnyOrderElementsOf(List.of(
                new Membership(anneke, organisation, Role.COORDINATOR),
                new Membership(anneke, organisation, Role.ADMINISTRATOR)));
    }

    @Test
    @EndsOn("Voeg een collega toe")
    void nobodyBecomesTheirOwnColleagueUnderAnotherName() {
        var page = signIn(desktop(), ANNEKE);
        page.navigate("/colleagues/" + organisation.value() + "/new");
        page.locator("[name=name]").fill("Iemand anders");
        page.locator("[name=email]").fill(" " + ANNEKE.toUpperCase(Locale.ROOT));
        page.locator("[name=roles][value=CONFIDANT]").check();
        page.locator("main form button:has-text('Voeg toe')").click();
        page.waitForLoadState();
        assertThat(page.locator("main").innerText()).contains("Dit is je eigen e-mailadres");
        assertThat(owner.count("people.membership where role = 'CONFIDANT'")).isZero();
        assertThat(owner.count("people.person where given_name = 'Iemand anders'")).isZero();
    }

    @Test
    @EndsOn("Collega's")
    void anAdministratorGivesRolesAtTheirOwnOrganisationOnly() {
        var elsewhere = somebody.anOrganisation();
        var joost = somebody.whoCoordinates(JOOST, elsewhere);
        var page = signIn(desktop(), ANNEKE);
        page.navigate("/colleagues");
        var token = page.locator("input[name=_csrf]").first().inputValue();
        var form = FormData.create().set("_csrf", token).set("name", "Joost").set("email", JOOST)
                .set("roles", "ADMINISTRATOR").set("organisation", elsewhere.value().toString())
                .set("person", anneke.value().toString()).set("role", "CONFIDANT");
        for (var path : List.of(
                "/colleagues/" + elsewhere.value(),
                "/colleagues/" + elsewhere.value() + "/" + joost.value() + "/CONFIDANT",
                "/colleagues/" + elsewhere.value() + "/" + anneke.value() + "/CONFIDANT",
                "/colleagues/" + elsewhere.value() + "/" + joost.value() + "/COORDINATOR/end"))
            assertThat(page.request().post(address(path), RequestOptions.create().setForm(form)).status()).as(path).isEqualTo(404);
        // who does not work here yet is no colleague, so there is no role to add
        page.request().post(
                address("/colleagues/" + organisation.value() + "/" + joost.value() + "/CONFIDANT"),
                RequestOptions.create().setForm(form));

        assertThat(memberships.of(joost)).containsExactly(new Membership(joost, elsewhere, Role.COORDINATOR));
        assertThat(owner.count("people.membership where role = 'CONFIDANT'")).isZero();
    }

    @Test
    @EndsOn("Wil je alles laten wissen?")
    void whoWorksElsewhereSaysYesBeforeAnythingChanges() {
        var library = somebody.anOrganisation();
        var bram = somebody.whoCoordinates("bram@bibliotheek.example", library);
        memberships.add(bram, library, Role.ADMINISTRATOR);
        var home = signIn(phone(), "bram@bibliotheek.example");

        var page = signIn(desktop(), ANNEKE);
        page.navigate("/colleagues/" + organisation.value() + "/new");
        page.locator("[name=name]").fill("Anneke");
        page.locator("[name=email]").fill("bram@bibliotheek.example");
        page.locator("[name=roles][value=COORDINATOR]").check();
        page.locator("main form button:has-text('Voeg toe')").click();
        page.waitForURL("**/colleagues");
        assertThat(page.locator("main").innerText()).contains("Gevraagd");
        axe(page);

        // at home nothing changed, and nobody has to choose
        home.navigate("/board");
        assertThat(home.url()).isEqualTo(address("/board"));
        assertThat(memberships.of(bram)).extracting(Membership::organisation).containsOnly(library);
        assertThat(mailbox.lastLetterTo("bram@bibliotheek.example").link()).isEqualTo("/account/asked");

        home.navigate("/account");
        home.locator("main a[href='/account/asked']").click();
        home.waitForURL("**/account/asked");
        axe(home);
        screenshot(home, "asked-to-work");
        home.locator("main button[value=yes]").click();
        home.waitForLoadState();
        assertThat(memberships.of(bram)).extracting(Membership::organisation).contains(library, organisation);

        // who did not choose yet for whom she works is still the only administrator at home
        home.navigate("/account/data/remove");
        assertThat(home.locator("main").innerText()).contains("enige beheerder");
        assertThat(home.locator("main form[method=post]").count()).isZero();
        assertThat(post(home, "/account/data/remove", "everywhere")).isEqualTo(200);
        assertThat(memberships.withRole(library, Role.ADMINISTRATOR)).containsExactly(bram);
    }

    private int post(Page page, String path, String at) {
        var token = page.locator("input[name=_csrf]").first().inputValue();
        return page.request().post(address(path), RequestOptions.create().setMaxRedirects(0)
                .setForm(FormData.create().set("_csrf", token).set("at", at))).status();
    }
}
