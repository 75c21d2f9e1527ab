package nl.plein.web.my;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.plein.ground.EndsOn;
import nl.plein.ground.Story;
import nl.plein.ground.WholeDatabase;
import nl.plein.matching.Neighbours;
import nl.plein.needs.Answers;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.EntryId;
import nl.plein.needs.Guardians;
import nl.plein.needs.MyLink;
import nl.plein.needs.Side;
import nl.plein.people.Memberships;
import nl.plein.people.OrganisationId;
import nl.plein.people.People;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything about me: read it, take it along, have it erased. */
class MyDataStoryTest extends Story {

    private static final String XANDER = "xander@example.org";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Entries entries;

    @Autowired
    private Guardians guardians;

    @Autowired
    private People people;

    @Autowired
    private Memberships memberships;

    @Autowired
    private MyLink myLink;

    @Autowired
    private JsonMapper json;

    private Neighbours neighbours;
    private OrganisationId organisation;
    private EntryId xander;

    @BeforeEach
    void somebodyAsks() {
        neighbours = Neighbours.in(application);
        organisation = neighbours.coordinator().roles().keySet().iterator().next();
        xander = neighbours.asks("Xander", 30);
    }

    @ParameterizedTest
    @EnumSource
    @EndsOn("Het is gewist")
    void aResidentReadsTakesAlongAndErases(JavaScript javaScript) {
        signIn(desktop(), Neighbours.COORDINATOR).navigate("/board/" + xander.value());
        var phone = phone(javaScript);
        phone.navigate(linkOf(xander, entries.find(xander).orElseThrow().person()));
        phone.locator("a[href$='/data']").click();
        phone.waitForLoadState();
        assertThat(phone.locator("main").innerText())
                .contains("Xander", XANDER, "De Buurtbond", "een vraag om hulp", "Zo vaak keek iemand naar jou")
                .doesNotContain("Anneke");
        axe(phone);
        screenshot(phone, "my-data-" + javaScript);

        var file = json(phone, phone.url() + "/file");
        assertThat(file.path("format").asString()).isEqualTo("plein-my-data");
        assertThat(file.path("version").asInt()).isEqualTo(1);
        var atBuurtbond = file.path("kept_by").path(0);
        assertThat(atBuurtbond.path("organisation").path("name").asString()).isEqualTo("De Buurtbond");
        assertThat(atBuurtbond.toString()).contains("\"email\":[\"" + XANDER, "\"level\":[\"havo\"]").doesNotContain("Anneke");

        phone.locator("a[href$='/remove']").click();
        phone.waitForLoadState();
        phone.locator("main form button").click();
        phone.waitForLoadState();
        assertThat(phone.locator("main").innerText()).contains("Kies waar je het wilt laten wissen");
        axe(phone);
        screenshot(phone, "my-data-remove-" + javaScript);
        assertThat(people.at(XANDER)).hasSize(1);

        eraseEverywhere(phone);
        axe(phone);
        assertThat(new WholeDatabase(owner.jdbc()).tablesWith("Xander")).isEmpty();
        assertThat(owner.count("access.look")).as("who looked stays, without a name").isPositive();
    }

    @Test
    @EndsOn("Wat wij van jou bewaren")
    void erasingMayBeRepeatedAndLeavesOthersAlone() {
        neighbours.offers("Quirine", 1);
        var link = linkOf(xander, entries.find(xander).orElseThrow().person());
        var phone = phone(JavaScript.OFF);
        for (var time = 1; time <= 2; time++) {
            phone.navigate(link + "/data/remove");
            eraseEverywhere(phone);
        }
        phone.navigate(link + "/data");
        assertThat(phone.locator("main").innerText()).contains("gestopt, de antwoorden zijn gewist").doesNotContain("Xander");
        assertThat(people.at("quirine@example.org")).hasSize(1);
    }

    @Test
    @EndsOn("Het is gewist")
    void whoErasesAtOneOrganisationStaysAtTheOther() {
        var elsewhere = somebody.anOrganisation();
        var person = entries.find(xander).orElseThrow().person();
        people.becomeKnown(elsewhere, person);
        var other = entry(elsewhere, person, null, "18-29");

        var phone = phone(JavaScript.OFF);
        phone.navigate(linkOf(xander, person) + "/data/remove");
        phone.locator("[value='" + organisation.value() + "']").check();
        phone.locator("main form button").click();
        phone.waitForLoadState();

        assertThat(entries.find(xander).orElseThrow().state()).isEqualTo(Entry.State.WITHDRAWN);
        assertThat(entries.find(other).orElseThrow().state()).isEqualTo(Entry.State.OPEN);
        assertThat(people.find(person)).isPresent();
        assertThat(people.knownAt(person)).containsOnlyKeys(elsewhere);
    }

    @Test
    @EndsOn("Het is gewist")
    void aParentReadsAndErasesForAChildAndWhoOnlyArrangedItDoesNot() {
        var child = people.register(organisation, "Sepp", null, null, "nl");
        var teacher = people.register(organisation, "Wendelien", "wendelien@school.example", null, "nl");
        var parent = people.register(organisation, "Bodil", "bodil@thuis.example", null, "nl");
        var entry = entry(organisation, child, teacher, "0-11");
        guardians.ask(entry, parent);
        var phone = phone(JavaScript.OFF);
        expecting(404, () -> phone.navigate(linkOf(entry, parent) + "/data")); // before the yes
        guardians.confirm(entry);

        expecting(404, () -> phone.navigate(linkOf(entry, child) + "/data"));
        expecting(404, () -> phone.navigate(linkOf(entry, teacher) + "/data"));
        phone.navigate(linkOf(entry, teacher));
        assertThat(phone.locator("a[href$='/data']").count()).isZero();
        phone.locator("a[href$='/mine']").click();
        phone.waitForLoadState();
        assertThat(phone.locator("main").innerText())
                .contains("Wendelien", "je hebt het geregeld")
                .doesNotContain("Sepp", "Bodil");

        phone.navigate(linkOf(entry, parent) + "/data");
        assertThat(phone.locator("main").innerText())
                .contains("Wat wij van Sepp bewaren")
                .doesNotContain("Wendelien", "Bodil");
        assertThat(json(phone, phone.url() + "/file").toString())
                .contains("Sepp")
                .doesNotContain("Wendelien", "wendelien", "Bodil", "bodil");
        axe(phone);
        screenshot(phone, "my-data-child");
        phone.locator("a[href$='/remove']").click();
        phone.waitForLoadState();
        eraseEverywhere(phone);

        assertThat(new WholeDatabase(owner.jdbc()).tablesWith("Sepp", "Bodil", "Wendelien")).isEmpty();
    }

    @Test
    @EndsOn("Deze pagina is er niet")
    void whoArrangedItLeavesAndWhatWasAskedGoesOn() {
        var teacher = people.register(organisation, "Wendelien", "wendelien@school.example", null, "nl");
        var asker = people.register(organisation, "Sepp", "sepp@thuis.example", null, "nl");
        var entry = entry(organisation, asker, teacher, "18-29");
        var phone = phone(JavaScript.OFF);
        var link = linkOf(entry, teacher);
        phone.navigate(link + "/mine/remove");
        eraseEverywhere(phone);

        assertThat(new WholeDatabase(owner.jdbc()).tablesWith("Wendelien")).isEmpty();
        assertThat(entries.find(entry).orElseThrow().state()).isEqualTo(Entry.State.OPEN);
        expecting(404, () -> phone.navigate(link)); // the link no longer shows somebody else
    }

    @Test
    @EndsOn("Inloggen")
    void whoWorksHereReadsAndErasesAndIsSignedOutEverywhere() {
        var page = signIn(phone(), Neighbours.COORDINATOR);
        var elsewhere = signIn(desktop(), Neighbours.COORDINATOR);
        page.navigate("/account");
        page.locator("a[href='/account/data']").click();
        page.waitForLoadState();
        assertThat(page.locator("main").innerText()).contains("Anneke", "Coördinator", "Ingelogd op").doesNotContain("Xander");
        axe(page);
        screenshot(page, "my-data-account");
        assertThat(json(page, address("/account/data/file")).toString()).contains(Neighbours.COORDINATOR);

        page.navigate("/account/data/remove");
        eraseEverywhere(page);
        assertThat(people.at(Neighbours.COORDINATOR)).isEmpty();
        elsewhere.navigate("/board");
        assertThat(elsewhere.url()).endsWith("/sign-in");
        assertThat(new WholeDatabase(owner.jdbc()).tablesWith("Anneke")).isEmpty();
    }

    @Test
    @EndsOn("Het is gewist")
    void theOnlyAdministratorFirstAppointsAnother() {
        var anneke = people.at(Neighbours.COORDINATOR).getFirst().id();
        memberships.add(anneke, organisation, Role.ADMINISTRATOR);
        var page = signIn(desktop(), Neighbours.COORDINATOR);
        page.navigate("/account/data/remove");
        assertThat(page.locator("main").innerText()).contains("Je bent de enige beheerder");
        assertThat(page.locator("main form").count()).isZero();

        memberships.add(people.register(organisation, "Ada", "ada@example.org", null, "nl"), organisation, Role.ADMINISTRATOR);
        page.reload();
        eraseEverywhere(page);
        assertThat(people.find(anneke)).isEmpty();
    }

    private void eraseEverywhere(Page page) {
        page.locator("[value=everywhere]").check();
        page.locator("main form button").click();
        page.waitForLoadState();
        assertThat(page.locator("h1").innerText()).isEqualTo("Het is gewist");
    }

    private EntryId entry(OrganisationId at, PersonId person, PersonId arranger, String age) {
        var id = EntryId.create();
        var answers = new Answers(Map.of("age", List.of(age), "topics", List.of("maths"), "contact", List.of("mail")));
        entries.add(new Entry(id, Side.NEED, "homework", at, person, arranger, answers,
                clock.instant().minus(Duration.ofDays(3)), Entry.State.OPEN));
        return id;
    }

    private String linkOf(EntryId entry, PersonId holder) {
        return myLink.to(entries.find(entry).orElseThrow(), holder);
    }

    private JsonNode json(Page page, String address) {
        var answer = page.request().get(address);
        assertThat(answer.headers().get("content-type")).startsWith("application/json");
        assertThat(answer.headers().get("content-disposition")).startsWith("attachment");
        return json.readTree(answer.body());
    }
}
