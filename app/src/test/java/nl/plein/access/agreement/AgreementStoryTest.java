package nl.plein.access.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import nl.plein.ground.EndsOn;
import nl.plein.ground.Story;
import nl.plein.matching.Neighbours;
import nl.plein.people.Memberships;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody sees anything of people before the partners agreed and signed; a signature that is withdrawn ends it. */
class AgreementStoryTest extends Story {

    private static final String ADA = "ada@buurtbond.example";

    @Autowired
    private Memberships memberships;

    @Autowired
    private Signatures signatures;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private OrganisationId organisation;
    private PersonId ada;

    @BeforeEach
    void aCoordinatorAndAnAdministrator() {
        var neighbours = Neighbours.in(application);
        organisation = neighbours.coordinator().roles().keySet().iterator().next();
        neighbours.asks("Xander", 30);
        ada = somebody.whoCoordinates(ADA, organisation);
        memberships.end(ada, organisation, Role.COORDINATOR);
        memberships.add(ada, organisation, Role.ADMINISTRATOR);
    }

    @Test
    @EndsOn("Bord")
    void anAllianceMakesSignsAndWithdrawsItsAgreement() {
        nothingWasEverAgreed();
        var board = signIn(phone(), Neighbours.COORDINATOR);
        board.navigate("/board");
        assertThat(main(board)).contains("nog geen afspraken").doesNotContain("Xander");
        axe(board);

        var page = signIn(phone(JavaScript.OFF), ADA);
        page.navigate("/agreements");
        axe(page);
        press(page, "Maak de eerste afspraken");
        axe(page);
        press(page, "Laat de organisaties tekenen");
        assertThat(main(page)).contains("Geef de afspraken een naam", "Open eerst minstens één doel");
        page.locator("main a:has-text('Mensen aan elkaar koppelen')").first().click();
        page.waitForLoadState();
        axe(page);
        screenshot(page, "agreement-purpose");
        press(page, "Bewaar dit doel");
        assertThat(main(page)).contains("Kies waarom dit mag", "Schrijf op waar de DPIA staat");
        page.locator("[name=ground][value=CONSENT]").check();
        page.locator("[name=assessment]").fill("Zaak 2026-14");
        page.locator("[name=consent][value=no]").check();
        press(page, "Bewaar dit doel");
        assertThat(main(page)).contains("De grondslag is toestemming");
        page.locator("[name=ground][value=PUBLIC_TASK]").check();
        press(page, "Bewaar dit doel");
        page.locator("[name=title]").fill("Convenant Samen");
        screenshot(page, "agreement-draft");
        press(page, "Laat de organisaties tekenen");
        assertThat(reload(board)).as("offered, and not signed").doesNotContain("Xander");

        press(page, "Teken voor De Buurtbond");
        assertThat(main(page)).contains("Schrijf op wat jouw functie is");
        page.locator("[name=capacity]").fill("directeur");
        press(page, "Teken voor De Buurtbond");
        axe(page);
        assertThat(reload(board)).contains("Xander");

        var resident = phone(JavaScript.OFF);
        resident.navigate("/agreement");
        assertThat(main(resident)).contains("Convenant Samen", "Zaak 2026-14", "De Buurtbond", "directeur");
        axe(resident);
        screenshot(resident, "agreement");

        press(page, "Trek de handtekening van De Buurtbond in");
        assertThat(reload(board)).contains("nog geen afspraken").doesNotContain("Xander");
    }

    @Test
    void whatWasOfferedDoesNotChangeForWhoeverComesWithPlainSql() {
        for (var change : new String[] {
            "update access.agreement set begins = begins + 1",
            "delete from access.agreement_clause",
            "update access.agreement_purpose set consent_to_share = false",
            "insert into access.agreement_clause values (1, 'HELP', null, 'CONFIDANT', 4, 'READ', 'OWN')"
        }) assertThatThrownBy(() -> plainly(change)).as(change).hasMessageContaining("does not change");
        assertThatThrownBy(() -> plainly("delete from access.agreement_signature")).hasMessageContaining("stays as it was");
    }

    @Test
    void enforcementCannotBeMadeAPurpose() {
        owner.jdbc().sql("insert into access.agreement (version, made_by, made_at) values (9, gen_random_uuid(), now())").update();
        assertThatThrownBy(() -> owner.jdbc().sql("""
                insert into access.agreement_purpose values (9, 'ENFORCEMENT', 'PUBLIC_TASK', 'DPIA', true)
                """).update()).hasMessageContaining("purpose_check");
    }

    @Test
    void signingTwiceIsSigningOnce() {
        signatures.sign(1, organisation, ada, "directeur");
        assertThat(signatures.of(1)).hasSize(1);
    }

    private void plainly(String change) {
        transaction.executeWithoutResult(_ -> jdbc.sql(change).update());
    }

    private void nothingWasEverAgreed() {
        owner.jdbc().sql("""
                truncate access.agreement, access.agreement_purpose, access.agreement_clause, access.agreement_signature
                """).update();
    }

    private static void press(Page page, String button) {
        page.locator("main button:has-text('" + button + "')").click();
        page.waitForLoadState();
    }

    private static String reload(Page page) {
        page.reload();
        return main(page);
    }

    private static String main(Page page) {
        return page.locator("main").innerText();
    }
}
