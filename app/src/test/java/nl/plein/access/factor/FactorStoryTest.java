package nl.plein.access.factor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import nl.plein.ground.EndsOn;
import nl.plein.ground.StrictStory;
import nl.plein.ground.WholeDatabase;
import nl.plein.people.People;
import nl.plein.people.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class FactorStoryTest extends StrictStory {

    private static final String ANNEKE = "anneke@buurtbond.example";
    private static final String BRAM = "bram@bibliotheek.example";

    @Autowired
    private CodeApps codeApps;

    @Autowired
    private Passkeys passkeys;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @EndsOn("Mijn account")
    void aPasskeyIsMadeOnceAndThenSignsInByItself() {
        somebody.whoCoordinates(ANNEKE);
        var page = phone();
        var device = deviceOf(page, true);

        // a link alone no longer opens the board
        signIn(page, ANNEKE);
        assertThat(page).hasURL(address("/account/factors"));
        axe(page);
        screenshot(page, "factors");
        makePasskey(page, "Mijn telefoon");
        axe(page);
        screenshot(page, "factors-with-passkey");

        // out, and in again without any mail
        page.locator("form[action='/sign-out'] button").click();
        page.navigate("/sign-in");
        axe(page);
        screenshot(page, "sign-in-with-passkey");
        var before = mailbox.lettersTo(ANNEKE).size();
        usePasskey(page);
        assertThat(page).hasURL(address("/board"));
        assertThat(mailbox.lettersTo(ANNEKE)).hasSize(before);
        page.navigate("/account");
        assertThat(page.locator(".plein-card")).hasCount(1);
        device.detach();
    }

    @Test
    @EndsOn("Hoe je inlogt")
    void aPasskeyThatAsksForNothingDoesNotCount() {
        somebody.whoCoordinates(ANNEKE);
        var page = desktop();
        deviceOf(page, false);
        signIn(page, ANNEKE);
        assertThat(page.locator("[data-passkey=register] [role=alert]")).isHidden();
        page.locator("[data-passkey=register] button").click();
        assertThat(page.locator("[data-passkey=register] [role=alert]")).isVisible();
        screenshot(page, "factors-failed");
        isOut(page);
    }

    @ParameterizedTest
    @EnumSource
    @EndsOn("Laat zien dat jij het bent")
    void aCodeFromAnAppIsTheSecondFactor(JavaScript javaScript) {
        var anneke = somebody.whoCoordinates(ANNEKE);
        var page = phone(javaScript);
        signIn(page, ANNEKE);
        page.locator("form[action='/account/factors/code-app'] button").click();
        axe(page);
        screenshot(page, "code-app-" + javaScript);
        var app = codeApps.waiting(anneke).orElseThrow();
        page.locator("summary").click();
        assertThat(page.locator("code")).hasText(app.written());

        page.locator("[name=code]").fill("000000");
        page.locator("main form button").click();
        assertThat(page.locator("[name=code]")).hasAttribute("aria-invalid", "true");
        page.locator("[name=code]").fill(app.codeAt(clock.instant()));
        page.locator("main form button").click();
        assertThat(page.locator("main ol li")).hasCount(8);
        axe(page);
        screenshot(page, "recovery-codes");
        page.locator("main a.utrecht-button").click();
        assertThat(page).hasURL(address("/account/factors"));
        axe(page);

        clock.advance(Duration.ofMinutes(1));
        var again = phone(javaScript);
        signIn(again, ANNEKE);
        again.navigate("/board");
        assertThat(again).hasURL(address("/account/second"));
        axe(again);
        screenshot(again, "second-" + javaScript);
        var code = app.codeAt(clock.instant());
        enter(again, code);
        assertThat(again).hasURL(address("/board"));

        // whoever saw the code comes too late
        var thief = phone(javaScript);
        signIn(thief, ANNEKE);
        enter(thief, code);
        isOut(thief);
    }

    @Test
    @EndsOn("Laat zien dat jij het bent")
    void aRecoveryCodeLetsInOnceAndIsKeptAsAHash() {
        var anneke = somebody.whoCoordinates(ANNEKE);
        var page = signIn(phone(), ANNEKE);
        var codes = useCodeApp(page, anneke);
        assertThat(new WholeDatabase(owner.jdbc()).rowsWith(codes.toArray(String[]::new))).isZero();

        var lost = signIn(desktop(), ANNEKE);
        enter(lost, codes.getFirst().toUpperCase().replace("-", " "));
        assertThat(lost).hasURL(address("/board"));
        var again = signIn(desktop(), ANNEKE);
        enter(again, codes.getFirst());
        isOut(again);
    }

    @Test
    @EndsOn("Laat zien dat jij het bent")
    void whoReadsAnothersMailGetsNoFurtherThanTheSecondStep() {
        var anneke = somebody.whoCoordinates(ANNEKE);
        useCodeApp(signIn(phone(), ANNEKE), anneke);

        var thief = signIn(desktop(), ANNEKE);
        for (var page : List.of("/board", "/account/factors", "/account/factors/code-app", "/screening")) {
            thief.navigate(page);
            assertThat(thief).hasURL(address("/account/second"));
        }
        for (var i = 0; i < 5; i++) enter(thief, "00000" + i);
        expecting(429, () -> enter(thief, "000005"));
        isOut(thief);
    }

    @Test
    @EndsOn("Herstelcodes")
    void ofWhoNoLongerWorksHereNothingIsKept() {
        var anneke = somebody.whoCoordinates(ANNEKE);
        var page = desktop();
        deviceOf(page, true);
        makePasskey(signIn(page, ANNEKE), "Laptop");
        useCodeApp(page, anneke);
        jobs.run("access-remove-expired");
        assertThat(passkeys.has(anneke)).isTrue();

        people.erase(anneke);
        jobs.run("access-remove-expired");
        for (var table : List.of("passkey_owner", "passkey", "code_app", "recovery_code"))
            assertThat(jdbc.sql("select count(*) from access." + table).query(Integer.class).single())
                    .as(table)
                    .isZero();
    }

    @Test
    @EndsOn("Hoe je inlogt")
    void nobodyRemovesThePasskeyOfSomebodyElse() {
        somebody.whoCoordinates(ANNEKE);
        somebody.whoCoordinates(BRAM);
        var anneke = desktop();
        deviceOf(anneke, true);
        makePasskey(signIn(anneke, ANNEKE), "Van Anneke");
        var bram = desktop();
        deviceOf(bram, true);
        makePasskey(signIn(bram, BRAM), "Van Bram");

        var ofAnneke = anneke.locator(".plein-card form").getAttribute("action");
        bram.evaluate("action => document.querySelector('.plein-card form').action = action", ofAnneke);
        bram.locator(".plein-card form button").click();
        assertThat(bram).hasURL(address("/account/factors"));
        anneke.navigate("/account/factors");
        assertThat(anneke.locator(".plein-card h3")).hasText("Van Anneke");

        anneke.locator(".plein-card form button").click();
        assertThat(anneke.locator(".plein-card")).hasCount(0);
    }

    @Test
    @EndsOn("Bord")
    void aPasskeyChangesTheSessionLikeEveryOtherWayOfSigningIn() {
        somebody.whoCoordinates(ANNEKE);
        var page = desktop();
        deviceOf(page, true);
        makePasskey(signIn(page, ANNEKE), "Laptop");
        var before = session(page);
        page.navigate("/sign-in");
        usePasskey(page);
        assertThat(page).hasURL(address("/board"));
        assertThat(session(page)).isNotEqualTo(before);
    }

    /** A device with a finger to press, in place of one of metal and glass. */
    private static CDPSession deviceOf(Page page, boolean verifies) {
        var session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", verifies);
        options.addProperty("isUserVerified", verifies);
        options.addProperty("automaticPresenceSimulation", true);
        var device = new JsonObject();
        device.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", device);
        return session;
    }

    private void makePasskey(Page page, String label) {
        page.navigate("/account/factors");
        page.locator("[name=label]").fill(label);
        page.locator("[data-passkey=register] button").click();
        // and shows at once that it works
        assertThat(page).hasURL(address("/account/second"));
        usePasskey(page);
        assertThat(page).hasURL(address("/board"));
        page.navigate("/account/factors");
        assertThat(page.locator(".plein-card h3")).hasText(label);
    }

    private static void usePasskey(Page page) {
        page.locator("[data-passkey=sign-in] button").click();
    }

    private List<String> useCodeApp(Page page, PersonId person) {
        page.navigate("/account/factors");
        page.locator("form[action='/account/factors/code-app'] button").click();
        page.locator("[name=code]").fill(codeApps.waiting(person).orElseThrow().codeAt(clock.instant()));
        page.locator("main form button").click();
        assertThat(page.locator("main ol li")).hasCount(8);
        return page.locator("main ol li").allInnerTexts();
    }

    private static void enter(Page page, String code) {
        page.navigate("/account/second");
        page.locator("[name=code]").fill(code);
        page.locator("main form[action='/account/second'] button").click();
        page.waitForLoadState();
    }

    private void isOut(Page page) {
        page.navigate("/board");
        assertThat(page.url()).isNotEqualTo(address("/board"));
    }

    private static String session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("session"))
                .findFirst()
                .orElseThrow()
                .value;
    }
}
