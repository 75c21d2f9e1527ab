package nl.plein.access.provider;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import nl.plein.ground.EndsOn;
import nl.plein.ground.AProvider;
import nl.plein.ground.StrictStory;
import nl.plein.people.Memberships;
import nl.plein.people.NewDetails;
import nl.plein.people.OrganisationId;
import nl.plein.people.OrganisationKind;
import nl.plein.people.Organisations;
import nl.plein.people.People;
import nl.plein.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ProviderStoryTest extends StrictStory {

    private static final String ANNEKE = "anneke@buurtbond.example";
    private static final AProvider PROVIDER = AProvider.SHARED;

    @Autowired
    private People people;

    @Autowired
    private NewDetails newDetails;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Memberships memberships;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource
    @EndsOn("Bord")
    void aMemberComesInWithTheAccountOfHerOrganisation(JavaScript javaScript) {
        somebody.whoCoordinates(ANNEKE);
        PROVIDER.vouchesFor("a1", ANNEKE, true, "two");
        var page = phone(javaScript);
        page.navigate("/sign-in");
        axe(page);
        screenshot(page, "sign-in-with-provider");
        come(page);
        assertThat(page).hasURL(address("/board"));
    }

    @Test
    @EndsOn("Hoe je inlogt")
    void whoShowedOneFactorThereShowsTheSecondHere() {
        somebody.whoCoordinates(ANNEKE);
        PROVIDER.vouchesFor("a1", ANNEKE, true, "one");
        var page = desktop();
        come(page);
        assertThat(page).hasURL(address("/account/factors"));
    }

    @Test
    @EndsOn("Bord")
    void whoWasRecognisedOnceStaysWhoSheIs() {
        var anneke = somebody.whoCoordinates(ANNEKE);
        PROVIDER.vouchesFor("a1", ANNEKE, true, "two");
        come(desktop());

        var other = newDetails.ask(anneke, "Anneke", "anneke@elsewhere.example", null, "nl");
        newDetails.yesAtOld(other.id());
        newDetails.yesAtNew(other.id());
        newDetails.settle(other.id());
        PROVIDER.vouchesFor("a1", "another@buurtbond.example", false, "two");
        var page = desktop();
        come(page);
        assertThat(page).hasURL(address("/board"));
    }

    @Test
    @EndsOn("Wij kennen jou nog niet")
    void whoeverGotHerAddressDoesNotGetHerPlace() {
        somebody.whoCoordinates(ANNEKE);
        PROVIDER.vouchesFor("a1", ANNEKE, true, "two");
        come(desktop());

        PROVIDER.vouchesFor("b2", ANNEKE, true, "two");
        isUnknown();
    }

    @Test
    @EndsOn("Wij kennen jou nog niet")
    void whoIsNoMemberStaysOutAndNobodyIsMade() {
        somebody.whoCoordinates(ANNEKE);
        var before = count("people.person");
        PROVIDER.vouchesFor("c3", "stranger@buurtbond.example", true, "two");
        var page = isUnknown();
        axe(page);
        screenshot(page, "sign-in-unknown");
        assertThat(count("people.person")).isEqualTo(before);
        assertThat(count("access.provider_identity")).isZero();
    }

    @Test
    @EndsOn("Wij kennen jou nog niet")
    void anAddressThatTheProviderDidNotCheckIsWorthNothing() {
        somebody.whoCoordinates(ANNEKE);
        PROVIDER.vouchesFor("a1", ANNEKE, false, "two");
        isUnknown();
    }

    @Test
    @EndsOn("Wij kennen jou nog niet")
    void aProviderVouchesForItsOwnPeopleOnly() {
        var library = new OrganisationId(UUID.randomUUID());
        organisations.add(library, "Bibliotheek", OrganisationKind.LIBRARY);
        keys.add(List.of(library));
        somebody.whoCoordinates("bram@bibliotheek.example", library);
        PROVIDER.vouchesFor("d4", "bram@bibliotheek.example", true, "two");
        isUnknown();
    }

    @Test
    @EndsOn("Voor wie werk je nu?")
    void aProviderOpensTheDoorOfItsOwnOrganisationOnly() {
        var library = new OrganisationId(UUID.randomUUID());
        organisations.add(library, "Bibliotheek", OrganisationKind.LIBRARY);
        keys.add(List.of(library));
        var anneke = somebody.whoCoordinates(ANNEKE);
        memberships.add(anneke, library, Role.COORDINATOR);
        PROVIDER.vouchesFor("a1", ANNEKE, true, "two");
        var page = desktop();
        come(page);
        assertThat(page).hasURL(address("/board"));
        assertThat(page.locator("header")).containsText("De Buurtbond");
        assertThat(page.locator("header")).not().containsText("Wissel");
        for (var whole : new String[] {"/account/data", "/account/data/file", "/account/factors"})
            assertEquals(403, page.request().get(address(whole)).status(), whole);
        page.navigate("/acting");
        assertThat(page.locator("main")).not().containsText("Bibliotheek");
    }

    @Test
    @EndsOn("Wij kennen jou nog niet")
    void whoSignsWithAnotherKeyIsNotTheProvider() throws Exception {
        somebody.whoCoordinates(ANNEKE);
        PROVIDER.vouchesFor("a1", ANNEKE, true, "two");
        PROVIDER.signsWithAnotherKey();
        isUnknown();
    }

    @Test
    @EndsOn("Bord")
    void nothingTheProviderToldIsKeptInTheSession() {
        somebody.whoCoordinates(ANNEKE);
        PROVIDER.vouchesFor("a1-subject", ANNEKE, true, "two");
        come(desktop());
        var kept = jdbc.sql("""
                select coalesce(string_agg(encode(attribute_bytes, 'escape'), ' '), '')
                from system.spring_session_attributes
                """)
                .query(String.class)
                .single();
        assertThat(kept).contains("KnownMember").doesNotContain("a1-subject", ANNEKE, "eyJ");
    }

    private Page isUnknown() {
        var page = phone();
        come(page);
        assertThat(page).hasURL(address("/sign-in/unknown"));
        page.navigate("/board");
        assertThat(page).hasURL(address("/sign-in"));
        page.navigate("/sign-in/unknown");
        return page;
    }

    private static void come(Page page) {
        page.navigate("/sign-in");
        page.locator("a[href='/sign-in/with/buurtbond']").click();
        page.waitForLoadState();
    }

    private int count(String table) {
        return owner.count(table);
    }
}
