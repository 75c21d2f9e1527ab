package nl.plein.web.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import nl.plein.ground.EndsOn;
import nl.plein.ground.Story;
import nl.plein.matching.Neighbours;
import nl.plein.needs.Entries;
import nl.plein.needs.EntryId;
import nl.plein.people.Memberships;
import nl.plein.people.OrganisationId;
import nl.plein.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A partner sees what is shared with it, as long as it is shared, agreed and consented to; and in an emergency for an hour. */
class SharingStoryTest extends Story {

    private static final String SAMIR = "samir@wijkteam.example";

    @Autowired
    private Memberships memberships;

    @Autowired
    private Entries entries;

    @Autowired
    private ApplicationContext application;

    private OrganisationId library;
    private OrganisationId team;
    private EntryId sam;

    @BeforeEach
    void aNeighbourhoodTeam() {
        var neighbours = Neighbours.in(application);
        library = neighbours.coordinator().roles().keySet().iterator().next();
        sam = neighbours.asks("Xander", 30);
        team = somebody.anOrganisation();
        var samir = somebody.whoCoordinates(SAMIR, team);
        memberships.end(samir, team, Role.COORDINATOR);
        memberships.add(samir, team, Role.PROFESSIONAL);
    }

    @Test
    @EndsOn("Delen met een andere organisatie")
    void aPartnerReadsNothingWithoutConsent() {
        var page = signIn(phone(JavaScript.OFF), Neighbours.COORDINATOR);
        page.navigate("/sharing/" + sam.value());
        axe(page);
        assertThat(main(page)).contains("Vraag eerst toestemming");
        page.locator("[name=partner]").first().check();
        page.locator("[name=months][value='3']").check();
        press(page, "Deel");
        assertThat(main(page)).contains("nog geen toestemming");
    }

    @Test
    @EndsOn("Gedeeld met ons")
    void aPartnerReadsWhatIsSharedUntilItEnds() {
        consentIsNotAsked();
        var page = signIn(phone(JavaScript.OFF), Neighbours.COORDINATOR);
        page.navigate("/board/" + sam.value());
        page.locator("text=Deel met een andere organisatie").click();
        page.waitForLoadState();
        press(page, "Deel");
        assertThat(main(page)).contains("Kies een organisatie", "Kies hoe lang");
        page.locator("[name=partner]").first().check();
        page.locator("[name=months][value='3']").check();
        press(page, "Deel");
        assertThat(main(page)).contains("Dit deel je nu", "Hoe je iemand bereikt").doesNotContain("Hoe het met iemand gaat");
        screenshot(page, "sharing");
        axe(page);

        var samir = signIn(phone(JavaScript.OFF), SAMIR);
        samir.navigate("/shared");
        assertThat(main(samir)).contains("Xander");
        axe(samir);
        samir.locator("main a:has-text('Xander')").click();
        samir.waitForLoadState();
        var address = samir.url();
        assertThat(main(samir)).contains("Gedeeld door De Buurtbond").doesNotContain("Wat er is ingevuld");
        axe(samir);
        screenshot(samir, "shared");
        assertThat(owner.jdbc().sql("select count(*) from access.look where what = 'CONTACT' and class = 2 and organisation = :owner")
                .param("owner", library.value()).query(Integer.class).single()).isEqualTo(1);

        press(page, "Stop met delen");
        expecting(404, () -> samir.navigate(address));
        samir.navigate("/shared");
        assertThat(main(samir)).contains("niets met jullie gedeeld").doesNotContain("Xander");
    }

    @Test
    @EndsOn("Deze pagina is er niet")
    void anEmergencyIsToldAtOnceLastsAnHourAndIsSeenAfterwards() {
        var reach = people(sam);
        var samir = signIn(phone(JavaScript.OFF), SAMIR);
        samir.navigate("/emergency");
        axe(samir);
        press(samir, "Lees met spoed");
        assertThat(main(samir)).contains("Schrijf op waarom het spoed is");
        samir.locator("[name=organisation]").selectOption(library.value().toString());
        samir.locator("[name=name]").fill("Xander");
        samir.locator("[name=reach]").fill("niemand@nergens.example");
        samir.locator("[name=reason]").fill("Buren horen geschreeuw en zien een kind buiten");
        press(samir, "Lees met spoed");
        assertThat(main(samir)).contains("We vonden niemand").doesNotContain("Wat er is ingevuld");
        samir.locator("[name=reach]").fill(reach);
        press(samir, "Lees met spoed");
        assertThat(main(samir)).contains("Je leest met spoed", "Xander", "Wat er is ingevuld");
        axe(samir);
        screenshot(samir, "emergency");
        var address = samir.url();
        assertThat(address).doesNotContain("geschreeuw");
        assertThat(mailbox.lastLetterTo(Neighbours.COORDINATOR).text()).contains("met spoed").doesNotContain("Xander", "geschreeuw");
        expecting(403, () -> samir.navigate("/sharing/" + sam.value())); // reading, not handing over

        var coordinator = signIn(phone(JavaScript.OFF), Neighbours.COORDINATOR);
        coordinator.navigate("/emergencies");
        assertThat(main(coordinator)).contains("geschreeuw", "Er is niemand gevonden");
        axe(coordinator);
        screenshot(coordinator, "emergencies");
        assertThat(owner.jdbc().sql("select bool_and(emergency) from access.look where person = (select person from access.emergency limit 1)")
                .query(Boolean.class).single()).isTrue();

        clock.advance(Duration.ofMinutes(61));
        expecting(404, () -> samir.navigate(address));
    }

    private String people(EntryId entry) {
        var person = entries.find(entry).orElseThrow().person();
        return owner.jdbc().sql("select coalesce(email, phone) from people.person where id = :id")
                .param("id", person.value()).query(String.class).single();
    }

    /** Another ground than consent, and the person is told: the next version of the agreement. */
    private void consentIsNotAsked() {
        owner.jdbc().sql("alter table access.agreement_purpose disable trigger stays").update();
        owner.jdbc().sql("update access.agreement_purpose set consent_to_share = false").update();
        owner.jdbc().sql("alter table access.agreement_purpose enable trigger stays").update();
    }

    private static void press(Page page, String button) {
        page.locator("main button:has-text('" + button + "')").first().click();
        page.waitForLoadState();
    }

    private static String main(Page page) {
        return page.locator("main").innerText();
    }
}
