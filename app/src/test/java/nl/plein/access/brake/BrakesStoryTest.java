package nl.plein.access.brake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import nl.plein.ground.EndsOn;
import nl.plein.access.PersonalLinks;
import nl.plein.ground.Story;
import nl.plein.ground.WholeDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class BrakesStoryTest extends Story {

    private static final String ANNEKE = "anneke@buurtbond.example";
    private static final String GUESSER = "192.0.2.66";
    private static final String ELSEWHERE = "198.51.100.7";

    @Autowired
    private PersonalLinks links;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void guessingSignInLinksIsBrakedWithinTenTries() throws Exception {
        somebody.whoCoordinates(ANNEKE);
        ask(ELSEWHERE, ANNEKE);
        var right = mailbox.lastLetterTo(ANNEKE).link().replaceFirst(".*token=", "");

        var braked = triesUntilBraked(() -> tryToken(GUESSER, "wrong"));
        assertThat(braked.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 61L);
        assertThat(braked.body()).contains("Wacht even").doesNotContain("Bucket", "nl.plein");
        assertThat(tryToken(ELSEWHERE, "wrong").headers().firstValue("Location"))
                .get()
                .asString()
                .endsWith("/sign-in/expired");

        // who has the right link is never locked out, not even beside the guesser
        assertThat(tryToken(GUESSER, right).headers().firstValue("Location")).get().asString().endsWith("/begin");
    }

    @Test
    void whoWaitsMayTryAgain() throws Exception {
        var braked = triesUntilBraked(() -> tryToken(GUESSER, "wrong"));
        clock.advance(Duration.ofSeconds(braked.headers().firstValueAsLong("Retry-After").orElseThrow()));
        assertThat(tryToken(GUESSER, "wrong").statusCode()).isEqualTo(302);
        assertThat(tryToken(GUESSER, "wrong").statusCode()).isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/my/", "/guardian/", "/answer/", "/consent/"})
    void guessingPersonalLinksIsBrakedWithinTenTries(String page) throws Exception {
        triesUntilBraked(() -> send(request(page + UUID.randomUUID(), GUESSER).GET()));
        assertThat(send(request(page + UUID.randomUUID(), ELSEWHERE).GET()).statusCode()).isEqualTo(404);
    }

    @Test
    void whoHasAPersonalLinkNoticesNothingOfAGuesserBesideHim() throws Exception {
        var token = links.create("my", UUID.randomUUID(), Set.of(), null, Duration.ZERO);
        triesUntilBraked(() -> send(request("/my/" + UUID.randomUUID(), GUESSER).GET()));
        assertThat(send(request("/my/" + token, GUESSER).GET()).statusCode()).isEqualTo(410);
    }

    @Test
    void askingForLettersIsBrakedAlikeForKnownAndUnknownAddresses() throws Exception {
        somebody.whoCoordinates(ANNEKE);
        triesUntilBraked(() -> ask(GUESSER, ANNEKE));
        triesUntilBraked(() -> ask(GUESSER, "stranger@elsewhere.example"));
        assertThat(ask(ELSEWHERE, ANNEKE).statusCode()).isEqualTo(302);
    }

    @Test
    void whoAsksForManyAddressesIsBrakedToo() throws Exception {
        var last = 302;
        for (var i = 0; i < 31; i++) last = ask(GUESSER, "somebody" + i + "@elsewhere.example").statusCode();
        assertThat(last).isEqualTo(429);
        assertThat(ask(ELSEWHERE, "somebody@elsewhere.example").statusCode()).isEqualTo(302);
    }

    @Test
    void aProgramThatBeginsFormAfterFormIsBrakedAndAClassroomIsNot() throws Exception {
        for (var i = 0; i < 120; i++) assertThat(post("/ask", GUESSER, "kind=none").statusCode()).isEqualTo(404);
        assertThat(post("/ask", GUESSER, "kind=none").statusCode()).isEqualTo(429);
        assertThat(post("/ask", ELSEWHERE, "kind=none").statusCode()).isEqualTo(404);
    }

    @Test
    void whoAsksForManyLostLinksIsBraked() throws Exception {
        var last = 302;
        for (var i = 0; i < 31; i++) last = post("/my", GUESSER, "email=somebody" + i + "@elsewhere.example").statusCode();
        assertThat(last).isEqualTo(429);
        assertThat(post("/my", ELSEWHERE, "email=somebody@elsewhere.example").statusCode()).isEqualTo(302);
    }

    @Test
    void whoKeepsBeginningToSignInIsBraked() throws Exception {
        var last = 200;
        for (var i = 0; i < 61; i++) last = post("/webauthn/authenticate/options", GUESSER, "").statusCode();
        assertThat(last).isEqualTo(429);
        assertThat(post("/webauthn/authenticate/options", ELSEWHERE, "").statusCode()).isEqualTo(200);
    }

    @Test
    @EndsOn("Bord")
    void whoeverFillsAMailboxDoesNotLockItsOwnerOut() throws Exception {
        somebody.whoCoordinates(ANNEKE);
        for (var i = 0; i < 12; i++) assertThat(ask("203.0.113." + i, ANNEKE).statusCode()).isEqualTo(302);
        var link = mailbox.lastLetterTo(ANNEKE).link();
        assertThat(mailbox.lettersTo(ANNEKE)).hasSizeLessThanOrEqualTo(5);

        var page = phone();
        page.navigate(link);
        page.locator("main button").click();
        assertThat(page).hasURL(address("/board"));
    }

    @Test
    @EndsOn("Wacht even")
    void aBrakedVisitorReadsWhatToDo() {
        var page = phone();
        for (var i = 0; i < 4; i++) askForALetter(page);
        expecting(429, () -> askForALetter(page));
        axe(page);
        screenshot(page, "braked");
    }

    private static void askForALetter(Page page) {
        page.navigate("/sign-in");
        page.locator("[name=email]").fill(ANNEKE);
        page.locator("form[action='/sign-in'] button").click();
        page.waitForLoadState();
    }

    @Test
    void whereAGuesserCameFromIsNowhereToBeFound() throws Exception {
        triesUntilBraked(() -> ask(GUESSER, ANNEKE));
        assertThat(new WholeDatabase(owner.jdbc()).rowsWith(GUESSER, ANNEKE)).isZero();
        assertThat(jdbc.sql("select count(*) from access.brake").query(Integer.class).single()).isPositive();

        // Bucket4j looks at the machine's clock for this
        jdbc.sql("update access.brake set expires_at = 0").update();
        clock.advance(Duration.ofDays(1));
        jobs.run("access-forget-tries");
        assertThat(jdbc.sql("select count(*) from access.brake").query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from access.brake_key").query(Integer.class).single()).isZero();
    }

    private interface Try {
        HttpResponse<String> make() throws Exception;
    }

    private static HttpResponse<String> triesUntilBraked(Try guess) throws Exception {
        for (var i = 0; i < 10; i++) {
            var answer = guess.make();
            if (answer.statusCode() == 429) return answer;
        }
        throw new AssertionError("not braked within ten tries");
    }

    private HttpResponse<String> ask(String from, String email) throws Exception {
        return post("/sign-in", from, "email=" + email);
    }

    private HttpResponse<String> tryToken(String from, String token) throws Exception {
        return post("/sign-in/link", from, "token=" + token);
    }

    private HttpResponse<String> post(String path, String from, String body) throws Exception {
        return send(request(path, from)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** As the proxy passes it on. */
    private HttpRequest.Builder request(String path, String from) {
        return HttpRequest.newBuilder(URI.create(address(path)))
                .header("Accept", "text/html")
                .header("Accept-Language", "nl")
                .header("X-Forwarded-For", from);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
