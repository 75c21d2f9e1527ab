package nl.plein.access.factor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import nl.plein.ground.EndsOn;
import nl.plein.ground.StrictStory;
import nl.plein.people.Memberships;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class LostFactorsStoryTest extends StrictStory {

    private static final String ADA = "ada@buurtbond.example";
    private static final String JOOST = "joost@buurtbond.example";

    @Autowired
    private CodeApps codeApps;

    @Autowired
    private Memberships memberships;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private LockAnew lockAnew;

    private OrganisationId organisation;
    private PersonId ada;
    private PersonId joost;

    @BeforeEach
    void anAdministratorAndAColleague() {
        organisation = somebody.anOrganisation();
        ada = somebody.whoCoordinates(ADA, organisation);
        memberships.add(ada, organisation, Role.ADMINISTRATOR);
        joost = somebody.whoCoordinates(JOOST, organisation);
    }

    @Test
    @EndsOn("Kan Anneke niet meer inloggen?")
    void whoLostEverythingIsHelpedByAnAdministratorAndHearsOfItAtOnce() {
        var atWork = useCodeApp(signIn(desktop(), JOOST), joost);
        var page = useCodeApp(signIn(phone(JavaScript.OFF), ADA), ada);
        page.navigate("/colleagues");
        assertThat(page.locator("a[href$='/lost']")).hasCount(1);
        page.locator("a[href$='/lost']").click();
        axe(page);
        screenshot(page, "lost-factors");
        page.locator("main form[action$='/lost/out'] button").click();
        assertThat(page).hasURL(address("/colleagues"));
        atWork.navigate("/board");
        assertThat(atWork).hasURL(address("/sign-in"));
        assertThat(codeApps.has(joost)).isTrue();

        page.locator("a[href$='/lost']").click();
        page.locator("main form[action$='/lost'] button").click();
        assertThat(page).hasURL(address("/colleagues"));
        assertThat(codeApps.has(joost)).isFalse();
        assertThat(mailbox.lastLetterTo(JOOST).text()).contains("Anneke van De Buurtbond heeft gewist hoe je inlogt");
        var again = signIn(desktop(), JOOST);
        assertThat(again).hasURL(address("/account/factors"));

        page.navigate("/colleagues/" + organisation.value() + "/" + joost.value() + "/lost");
        assertThat(page.locator("main")).containsText("door Anneke");
        assertThat(owner.jdbc().sql("select reset_by from access.factor_reset").query().singleValue()).isEqualTo(ada.value());
        clock.advance(Duration.ofDays(366));
        jobs.run("access-remove-expired");
        assertThat(owner.count("access.factor_reset")).isZero();
    }

    @Test
    @EndsOn("Kan Anneke niet meer inloggen?")
    void nobodyHelpsThemselvesNorWhoAlsoWorksElsewhere() {
        var elsewhere = somebody.anOrganisation();
        memberships.add(joost, elsewhere, Role.COORDINATOR);
        useCodeApp(signIn(desktop(), JOOST), joost);
        var page = useCodeApp(signIn(desktop(), ADA), ada);

        page.navigate("/colleagues/" + organisation.value() + "/" + joost.value() + "/lost");
        assertThat(page.locator("[role=alert]")).containsText("andere organisatie");
        axe(page);
        var token = page.locator("input[name=_csrf]").first().inputValue();
        assertThat(post(page, organisation, joost, token)).isEqualTo(200);
        assertThat(post(page, organisation, ada, token)).isEqualTo(404);
        assertThat(post(page, elsewhere, joost, token)).isEqualTo(404);
        assertThat(codeApps.has(joost)).isTrue();
        assertThat(codeApps.has(ada)).isTrue();
        assertThat(owner.count("access.factor_reset")).isZero();
    }

    @Test
    void theSecretOfAnAppCannotBeReadInTheDatabase() {
        codeApps.begin(joost);
        var secret = codeApps.waiting(joost).orElseThrow().secret();
        var stored = jdbc.sql("select secret from access.code_app").query(byte[].class).single();
        assertThat(stored).hasSizeGreaterThan(secret.length).isNotEqualTo(secret);
        assertThat(owner.jdbc().sql("select position(:secret in secret) from access.code_app")
                .param("secret", secret).query(Integer.class).single()).isZero();
    }

    @Test
    void aSecretFromBeforeThereWereKeysIsLockedAtTheNextStart() {
        codeApps.begin(joost);
        var app = codeApps.waiting(joost).orElseThrow();
        jdbc.sql("update access.code_app set secret = :secret, locked_with = null").param("secret", app.secret()).update();
        assertThat(codeApps.waiting(joost)).isEmpty();

        lockAnew.run(null);
        assertThat(codeApps.waiting(joost).orElseThrow().secret()).isEqualTo(app.secret());
        assertThat(codeApps.confirm(joost, app.codeAt(clock.instant()))).isTrue();
    }

    private int post(Page page, OrganisationId where, PersonId whom, String token) {
        return page.request()
                .post(address("/colleagues/" + where.value() + "/" + whom.value() + "/lost"),
                        RequestOptions.create().setMaxRedirects(0).setForm(FormData.create().set("_csrf", token)))
                .status();
    }

    private Page useCodeApp(Page page, PersonId person) {
        page.navigate("/account/factors");
        page.locator("form[action='/account/factors/code-app'] button").click();
        page.locator("[name=code]").fill(codeApps.waiting(person).orElseThrow().codeAt(clock.instant()));
        page.locator("main form button").click();
        assertThat(page.locator("main ol li")).hasCount(8);
        return page;
    }
}
