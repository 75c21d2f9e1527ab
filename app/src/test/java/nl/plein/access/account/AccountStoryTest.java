package nl.plein.access.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import nl.plein.ground.EndsOn;
import nl.plein.ground.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccountStoryTest extends Story {

    private static final String ANNEKE = "anneke@buurtbond.example";

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource
    @EndsOn("Bord")
    void whoIsSignedInElsewhereSignsOutThere(JavaScript javaScript) {
        somebody.whoCoordinates(ANNEKE);
        var atWork = signIn(desktop(), ANNEKE);
        var phone = signIn(phone(javaScript), ANNEKE);

        phone.navigate("/board");
        phone.locator(".plein-nav a[href='/account']").click();
        assertThat(phone.locator(".plein-card")).hasCount(2);
        assertThat(phone.locator(".plein-card").first()).containsText("Dit apparaat");
        assertThat(phone.locator(".plein-card").first()).containsText("2 maart 2026 10:00");
        assertThat(phone.locator(".plein-card h3").last()).hasText("Chrome op Linux");
        axe(phone);
        screenshot(phone, "account-" + javaScript);

        phone.locator(".plein-card form button").click();
        assertThat(phone.locator(".plein-card")).hasCount(1);
        isOut(atWork);
        isIn(phone);
    }

    @Test
    @EndsOn("Inloggen")
    void whoLostADeviceSignsOutEverywhereAtOnce() {
        somebody.whoCoordinates(ANNEKE);
        var lost = signIn(phone(), ANNEKE);
        var another = signIn(desktop(), ANNEKE);
        var mine = signIn(desktop(), ANNEKE);

        mine.navigate("/account");
        screenshot(mine, "account-wide");
        mine.locator("form[action='/account/sign-ins/end'] button").click();
        assertThat(mine).hasURL(address("/sign-in/out"));
        axe(mine);
        screenshot(mine, "account-out");
        for (var page : List.of(lost, another, mine)) isOut(page);
    }

    @Test
    @EndsOn("Bord")
    void nobodySignsOutSomebodyElse() {
        somebody.whoCoordinates(ANNEKE);
        somebody.whoCoordinates("bram@bibliotheek.example");
        var anneke = signIn(desktop(), ANNEKE);
        var second = signIn(phone(), ANNEKE);
        second.navigate("/account");
        var ofAnneke = second.locator(".plein-card form").getAttribute("action");

        var bram = signIn(desktop(), "bram@bibliotheek.example");
        bram.navigate("/account");
        assertThat(bram.locator(".plein-card")).hasCount(1);
        bram.evaluate("action => document.querySelector('main form').action = action", ofAnneke);
        bram.locator("main form button").click();
        assertThat(bram).hasURL(address("/account"));
        isIn(anneke);
        isIn(second);
    }

    @Test
    @EndsOn("Mijn account")
    void theListGivesNobodyTheKeyToASession() {
        somebody.whoCoordinates(ANNEKE);
        var other = signIn(desktop(), ANNEKE);
        var page = signIn(desktop(), ANNEKE);
        page.navigate("/account");
        for (var cookie : List.of(sessionOf(other), sessionOf(page))) {
            var id = new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);
            assertThat(page.content()).doesNotContain(cookie).doesNotContain(id);
        }
    }

    @Test
    @EndsOn("Inloggen")
    void afterAWorkingDayOneSignsInAgain() {
        somebody.whoCoordinates(ANNEKE);
        var page = signIn(desktop(), ANNEKE);
        clock.advance(Duration.ofHours(12).minusSeconds(1));
        isIn(page);
        clock.advance(Duration.ofSeconds(1));
        isOut(page);
        clock.advance(Duration.ofHours(-1));
        isOut(page);
    }

    @Test
    @EndsOn("Inloggen")
    void whoDoesNothingForAnHourSignsInAgain() {
        var person = somebody.whoCoordinates(ANNEKE);
        var page = signIn(desktop(), ANNEKE);
        doesNothingFor(Duration.ofMinutes(59), person.value().toString());
        isIn(page);
        doesNothingFor(Duration.ofMinutes(61), person.value().toString());
        isOut(page);
    }

    /** Spring Session has a clock of its own. */
    private void doesNothingFor(Duration idle, String person) {
        jdbc.sql("update system.spring_session set last_access_time = :then where principal_name = :person")
                .param("then", System.currentTimeMillis() - idle.toMillis())
                .param("person", person)
                .update();
    }

    @Test
    @EndsOn("Bord")
    void aSessionFromBeforeSigningInIsWorthNothingAfterIt() {
        somebody.whoCoordinates(ANNEKE);
        var page = signIn(desktop(), ANNEKE);
        var before = sessionOf(page);
        signIn(page, ANNEKE);
        assertThat(sessionOf(page)).isNotEqualTo(before);

        var thief = desktop();
        thief.context().addCookies(List.of(new Cookie("session", before).setUrl(address("/"))));
        isOut(thief);
        isIn(page);
    }

    @Test
    @EndsOn("Bord")
    void aSessionIsMoreRandomThanAUuid() {
        somebody.whoCoordinates(ANNEKE);
        var cookie = sessionOf(signIn(desktop(), ANNEKE));
        var id = new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);
        assertThat(Base64.getUrlDecoder().decode(id)).hasSize(27);
        assertThat(owner.jdbc().sql("select count(*) from system.spring_session where session_id = :id")
                .param("id", id).query(Integer.class).single()).isOne();
    }

    @Test
    @EndsOn("Mijn account")
    void whoIsOutLeavesNothingInTheBrowser() {
        somebody.whoCoordinates(ANNEKE);
        var page = signIn(desktop(), ANNEKE);
        page.navigate("/account");
        var token = page.locator("input[name=_csrf]").first().inputValue();
        for (var path : List.of("/account/sign-ins/end", "/sign-out")) {
            var answer = page.request().post(address(path), RequestOptions.create()
                    .setMaxRedirects(0)
                    .setHeader("X-Forwarded-Proto", "https")
                    .setForm(FormData.create().set("_csrf", token)));
            if (path.equals("/account/sign-ins/end")) {
                assertThat(answer.headers().get("clear-site-data")).isEqualTo("\"cache\", \"storage\"");
                signIn(page, ANNEKE).waitForLoadState();
                page.navigate("/account");
                token = page.locator("input[name=_csrf]").first().inputValue();
            } else assertThat(answer.headers().get("clear-site-data")).isEqualTo("\"cache\", \"storage\"");
        }
    }

    @Test
    @EndsOn("Mijn account")
    void aPageThatWasLeftOpenAsksAgainWhenItsSessionIsOver() {
        somebody.whoCoordinates(ANNEKE);
        var page = desktop();
        assertThat(page.navigate("/sign-in").headers()).doesNotContainKey("refresh");
        assertThat(signIn(page, ANNEKE).navigate("/account").headers()).containsEntry("refresh", "3630");
    }

    private static String sessionOf(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("session"))
                .findFirst()
                .orElseThrow()
                .value;
    }

    private void isIn(Page page) {
        page.navigate("/board");
        assertThat(page).hasURL(address("/board"));
    }

    private void isOut(Page page) {
        page.navigate("/board");
        assertThat(page).hasURL(address("/sign-in"));
    }
}
