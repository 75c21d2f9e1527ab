package nl.plein.access.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.plein.ground.EndsOn;
import nl.plein.ground.Story;
import nl.plein.matching.Neighbours;
import nl.plein.people.Membership;
import nl.plein.people.Memberships;
import nl.plein.people.Organisation;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import nl.plein.people.People;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import nl.plein.people.Site;
import nl.plein.people.SiteId;
import nl.plein.people.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class PartnerStoryTest extends Story {

    private static final String FATIMA = "fatima@gemeente.example";
    private static final String BO = "bo@school.example";
    private static final String DAAN = "daan@school.example";

    @Autowired
    private Organisations organisations;

    @Autowired
    private Memberships memberships;

    @Autowired
    private People people;

    @Autowired
    private Sites sites;

    @Autowired
    private ApplicationContext application;

    private OrganisationId lead;

    @BeforeEach
    void theOneThatLeads() {
        lead = somebody.anOrganisation();
        work(lead, "Fatima", FATIMA, Role.ADMINISTRATOR);
    }

    @ParameterizedTest
    @EnumSource(JavaScript.class)
    @EndsOn("Wie keek waar")
    void anAllianceGrowsByAPartner(JavaScript javaScript) {
        var fatima = signIn(phone(javaScript), FATIMA);
        invite(fatima, "Basisschool De Kern", BO, javaScript);
        fatima.locator("button:has-text('Stuur opnieuw')").click();
        fatima.waitForLoadState();
        var letters = mailbox.lettersTo(BO);
        assertThat(letters).hasSize(1); // the one before had not left yet, and is not sent any more

        var bo = phone(javaScript);
        bo.navigate(mailbox.lastLetterTo(BO).link());
        assertThat(bo.locator("main").innerText()).contains("Basisschool De Kern", "De Buurtbond", "Stoppen kan altijd");
        axe(bo);
        press(bo, "Ja, wij doen mee");
        assertThat(bo.locator("main").innerText()).contains("Vul je voornaam in");
        axe(bo);
        bo.locator("[name=name]").fill("Bo");
        screenshot(bo, "partner-join-" + javaScript);
        press(bo, "Ja, wij doen mee");
        assertThat(bo.locator("main").innerText()).contains("Basisschool De Kern doet mee");
        axe(bo);
        bo.navigate(mailbox.lastLetterTo(BO).link());
        assertThat(bo.locator("main").innerText()).contains("Basisschool De Kern doet mee");

        signIn(bo, BO).waitForURL("**/colleagues");
        bo.locator("text=Voeg een collega toe").click();
        bo.waitForLoadState();
        bo.locator("[name=name]").fill("Daan");
        bo.locator("[name=email]").fill(DAAN);
        bo.locator("[name=roles][value=CONTROLLER]").check();
        press(bo, "Voeg toe");
        assertThat(bo.locator("main").innerText()).contains("Daan").doesNotContain("Fatima");

        bo.navigate("/partners");
        axe(bo);
        bo.locator("text=Voeg een plek toe").click();
        bo.waitForLoadState();
        bo.locator("[name=name]").fill("Locatie Noord");
        bo.locator("[name=postcode]").fill("1");
        bo.locator("[name=place]").fill("Sittard");
        press(bo, "Bewaar");
        axe(bo);
        bo.locator("[name=postcode]").fill("6131");
        screenshot(bo, "partner-site-" + javaScript);
        press(bo, "Bewaar");
        assertThat(bo.locator("main").innerText()).contains("Locatie Noord", "6131 Sittard", "Leidt de alliantie");
        screenshot(bo, "partners-" + javaScript);

        signIn(phone(javaScript), DAAN).waitForURL("**/looks");
    }

    private void invite(Page fatima, String name, String email, JavaScript javaScript) {
        fatima.navigate("/partners");
        fatima.locator("text=Nodig een partner uit").click();
        fatima.waitForLoadState();
        press(fatima, "Stuur de uitnodiging");
        assertThat(fatima.locator("main").innerText()).contains("Vul in hoe de organisatie heet", "Kies wat voor organisatie");
        axe(fatima);
        fatima.locator("[name=name]").fill(name);
        fatima.locator("[name=kind][value=SCHOOL]").check();
        fatima.locator("[name=email]").fill(email);
        screenshot(fatima, "partner-invite-" + javaScript);
        press(fatima, "Stuur de uitnodiging");
        assertThat(fatima.locator("main").innerText()).contains(name, email, "De link werkt tot en met");
        axe(fatima);
    }

    @Test
    @EndsOn("Partners")
    void whoAlreadyWorksElsewhereGetsTheNewMembershipAndNothingElse() {
        var elsewhere = somebody.anOrganisation();
        var bo = work(elsewhere, "Bo", BO, Role.PROFESSIONAL);
        var link = invitation("De Kern", BO);
        join(link, "Bo");
        join(link, "Bo");

        var partner = named("De Kern");
        keys.add(List.of(partner.id()));
        assertThat(memberships.of(bo)).containsExactlyInAnyOrder(
                new Membership(bo, elsewhere, Role.PROFESSIONAL), new Membership(bo, partner.id(), Role.ADMINISTRATOR));
        assertThat(partner.leads()).isFalse();
        assertThat(organisations.all()).hasSize(3);
    }

    @Test
    @EndsOn("Partners")
    void whatSomebodyPostsBesideTheirNameChangesNothing() {
        var link = invitation("De Kern", BO);
        post(desktop(), link, FormData.create().set("name", "Bo").set("email", "eve@example.org").set("kind", "FUND")
                .set("roles", "CONFIDANT").set("lead", "true").set("organisation", lead.value().toString())
                .set("partner", lead.value().toString()));
        var partner = named("De Kern");
        assertThat(partner.leads()).isFalse();
        assertThat(partner.kind().name()).isEqualTo("SCHOOL");
        keys.add(List.of(partner.id()));
        assertThat(people.at("eve@example.org")).isEmpty();
        assertThat(memberships.of(people.at(BO).getFirst().id())).extracting(Membership::organisation, Membership::role)
                .containsExactly(tuple(partner.id(), Role.ADMINISTRATOR));
    }

    @Test
    @EndsOn("Partners")
    void anInvitationEndsAfterTwoWeeksOrWhenItIsTakenBack() {
        var fatima = signIn(desktop(), FATIMA);
        var link = invitation(fatima, "De Kern", BO);
        clock.moveTo(clock.instant().plus(Duration.ofDays(14)));
        var bo = desktop();
        expecting(410, () -> bo.navigate(link));
        axe(bo);

        fatima = signIn(desktop(), FATIMA);
        fatima.navigate("/partners");
        fatima.locator("button:has-text('Stuur opnieuw')").click();
        fatima.waitForLoadState();
        var again = mailbox.lastLetterTo(BO).link();
        assertThat(bo.request().get(link).status()).isEqualTo(404);
        assertThat(bo.navigate(again).status()).isEqualTo(200);
        fatima.locator("button:has-text('Trek in')").click();
        fatima.waitForLoadState();
        assertThat(fatima.locator("main").innerText()).doesNotContain("De Kern");
        assertThat(bo.request().get(again).status()).isEqualTo(404);
        assertThat(organisations.all()).hasSize(1);
    }

    @Test
    @EndsOn("Partners")
    void anAdministratorOfAPartnerInvitesNobodyAndChangesNoOthers() {
        var school = somebody.anOrganisation();
        work(school, "Bo", BO, Role.ADMINISTRATOR);
        var site = new Site(new SiteId(UUID.randomUUID()), lead, "Stadhuis", null, "6131", "Sittard");
        sites.save(site);
        var bo = signIn(desktop(), BO);
        bo.navigate("/partners");
        assertThat(bo.locator("main").innerText()).doesNotContain("Nodig een partner uit", "Stop de samenwerking");
        var there = "/partners/" + lead.value();
        var here = "/partners/" + school.value();
        var form = FormData.create().set("name", "Mijn huis").set("postcode", "6131").set("place", "Sittard")
                .set("organisation", lead.value().toString()).set("kind", "SCHOOL").set("email", BO);
        for (var path : List.of("/partners/invite", there + "/end", there + "/sites", there + "/sites/" + site.id().value(),
                here + "/sites/" + site.id().value(), there + "/sites/" + site.id().value() + "/remove"))
            assertThat(post(bo, path, form)).as(path).isEqualTo(404);
        post(bo, here + "/sites/" + site.id().value() + "/remove", form);

        assertThat(sites.of(lead)).containsExactly(site);
        post(bo, here + "/sites", form);
        assertThat(sites.of(school)).extracting(Site::organisation).containsExactly(school);
        assertThat(sites.of(lead)).containsExactly(site);
        assertThat(owner.count("access.invitation")).isZero();
    }

    @Test
    @EndsOn("Waar zoek je hulp bij?")
    void aPartnerThatLeavesSaysGoodbyeToEverybody() {
        var neighbours = Neighbours.in(application);
        var school = neighbours.coordinator().roles().keySet().iterator().next();
        work(school, "Bo", BO, Role.ADMINISTRATOR);
        neighbours.asks("Sam", 3);
        var coordinator = signIn(desktop(), Neighbours.COORDINATOR);
        assertThat(coordinator.navigate("/board").status()).isEqualTo(200);
        var fatima = signIn(desktop(), FATIMA);
        expecting(404, () -> fatima.navigate("/partners/" + lead.value() + "/end"));
        assertThat(fatima.title()).doesNotContain("Stoppen met");
        fatima.navigate("/partners");
        fatima.locator("a:has-text('Stop de samenwerking')").click();
        fatima.waitForLoadState();
        assertThat(fatima.locator("main").innerText()).contains("bewaren wij tot hun tijd voorbij is");
        axe(fatima);
        screenshot(fatima, "partner-end");
        press(fatima, "Ja, stop met");
        assertThat(fatima.locator("main").innerText()).contains("Kies wie het overneemt", "1 vraag om hulp");
        axe(fatima);
        fatima.locator("label:has-text('De Buurtbond')").first().click();
        press(fatima, "Ja, stop met");

        expecting(403, () -> coordinator.navigate("/board"));
        assertThat(mailbox.nextLetterTo(Neighbours.mailOf("Sam"), 0).text()).contains("doet niet meer mee op Plein");
        assertThat(mailbox.nextLetterTo(BO, 0).text()).contains("is gestopt");
        var visitor = phone();
        visitor.navigate("/ask");
        assertThat(visitor.locator("main").innerText()).doesNotContain("huiswerk");
        assertThat(owner.count("needs.entry")).isEqualTo(1);
    }

    private PersonId work(OrganisationId organisation, String name, String email, Role role) {
        var person = people.register(organisation, name, email, null, "nl");
        memberships.add(person, organisation, role);
        return person;
    }

    private Organisation named(String name) {
        return organisations.all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    /** The link in the letter. */
    private String invitation(String name, String email) {
        return invitation(signIn(desktop(), FATIMA), name, email);
    }

    private String invitation(Page fatima, String name, String email) {
        fatima.navigate("/partners");
        post(fatima, "/partners/invite", FormData.create().set("name", name).set("kind", "SCHOOL").set("email", email));
        return mailbox.lastLetterTo(email).link();
    }

    private void join(String link, String name) {
        post(desktop(), link, FormData.create().set("name", name));
    }

    private int post(Page page, String path, FormData form) {
        var token = page.locator("input[name=_csrf]");
        if (token.count() > 0) form.set("_csrf", token.first().inputValue());
        return page.request().post(path.startsWith("/") ? address(path) : path, RequestOptions.create().setForm(form)).status();
    }

    private static void press(Page page, String button) {
        page.locator("main form button:has-text('" + button + "')").click();
        page.waitForLoadState();
    }
}
