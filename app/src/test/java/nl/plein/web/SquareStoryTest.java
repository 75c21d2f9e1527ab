package nl.plein.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import nl.plein.ground.EndsOn;
import nl.plein.ground.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SquareStoryTest extends Story {

    @ParameterizedTest
    @EnumSource(JavaScript.class)
    @EndsOn("Hier vind je iemand")
    void theSquareHasThreeDoors(JavaScript javaScript) {
        var page = phone(javaScript);

        page.navigate("/");

        assertThat(page.locator(".plein-houses a")).hasCount(3);
        assertThat(page.locator(".plein-houses a[href='/ask']")).containsText("Ik zoek hulp");
        assertThat(page.locator(".plein-houses a[href='/offer']")).containsText("Ik wil iets doen voor iemand");
        assertThat(page.locator(".plein-houses a[href='/arrange']")).containsText("Ik regel het voor iemand anders");
        axe(page);
        screenshot(page, "square-phone");
    }

    @Test
    @EndsOn("Hier vind je iemand")
    void anEmptySquareTellsWhatToDoFirst() {
        var page = desktop();

        page.navigate("/");

        assertThat(page.locator("main .plein-steps li")).hasCount(4);
        assertThat(page.locator("main .plein-steps a").first()).hasAttribute("href", "/sign-in");
        assertThat(page.locator("main .plein-steps a").nth(1)).hasAttribute("href", "/agreements");
        axe(page);
    }

    @Test
    @EndsOn("Wat wij van je bewaren")
    void everyPageSaysWhatIsKept() {
        var page = phone();
        page.navigate("/");

        page.locator("footer a[href='/privacy']").click();

        assertThat(heading(page)).hasText("Wat wij van je bewaren");
        axe(page);
    }

    @Test
    @EndsOn("What we keep about you")
    void aChosenLanguageStaysOnEveryPage() {
        var page = phone();
        page.navigate("/");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English")).click();
        assertThat(heading(page)).hasText("Find somebody here");

        page.navigate("/privacy");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(heading(page)).hasText("What we keep about you");
        assertThat(page.context().cookies()).singleElement().satisfies(cookie -> {
            assertThat(cookie.name).isEqualTo("lang");
            assertThat(cookie.httpOnly).isTrue();
        });
    }

    @Test
    @EndsOn("What we keep about you")
    void anotherLanguageKeepsTheRestOfTheAddress() {
        var page = phone();
        page.navigate("/privacy?page=2");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English")).click();

        assertThat(page).hasURL(Pattern.compile("/privacy\\?(?=.*page=2)(?=.*lang=en)"));
    }

    @Test
    @EndsOn("Hier vind je iemand")
    void aLanguageWithoutTextsIsNotChosen() {
        var page = phone();

        page.navigate("/?lang=fr");

        assertThat(page.locator("html")).hasAttribute("lang", "nl");
        assertThat(page.context().cookies()).isEmpty();
    }

    @Test
    void whoChoseNothingReadsTheLanguageOfTheirBrowser() throws Exception {
        assertThat(get("/", "fr, en;q=0.8, nl;q=0.5").body()).contains("<html lang=\"en\"");
        assertThat(get("/", "fr").body()).contains("<html lang=\"nl\"");
    }

    @Test
    @EndsOn("Deze pagina is er niet")
    void aWrongAddressGetsPlainWordsAndAWayOn() {
        var page = phone();

        expecting(404, () -> page.navigate("/ask/not-a-draft"));

        assertThat(page.locator("main a[href='/']")).isVisible();
        axe(page);
    }

    @Test
    void aFileThatIsFarTooBigIsRefusedInPlainWords() throws Exception {
        var tooMuch = "a".repeat(8_000_000);
        var upload = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n" + tooMuch
                + "\r\n--edge--\r\n";

        var answer = post("/ask", "multipart/form-data; boundary=edge", upload);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Dit is te groot");
    }

    @Test
    @EndsOn("Dit is te groot")
    void aListThatIsFarTooBigIsRefusedInPlainWordsBehindSignInToo() {
        somebody.whoCoordinates("anneke@voorbeeld.example");
        var page = signIn(desktop(), "anneke@voorbeeld.example");
        page.navigate("/exchange");
        page.locator("[name=side]").first().check();
        page.locator("[name=file]").setInputFiles(new FilePayload("list.csv", "text/csv", new byte[8_000_000]));

        expecting(413, () -> page.locator("main form .utrecht-button--primary-action").click());

        assertThat(page.locator(".plein-nav a[href='/board']")).isVisible();
    }

    @Test
    void anUploadWithoutPartsIsRefusedAndNoFaultOfOurs() throws Exception {
        var answer = post("/ask", "multipart/form-data", "no parts");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Dit ging niet goed").doesNotContain("boundary");
    }

    private static Locator heading(Page page) {
        return page.locator("h1");
    }

    private HttpResponse<String> get(String path, String languages) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address(path))).header("Accept-Language", languages));
    }

    private HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address(path)))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
        }
    }
}
