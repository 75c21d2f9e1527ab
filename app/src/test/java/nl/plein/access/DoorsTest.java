package nl.plein.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import nl.plein.ground.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorsTest extends Story {

    private static final String FORM = "application/x-www-form-urlencoded";

    @ParameterizedTest
    @ValueSource(strings = {"/", "/ask", "/offer", "/sign-in", "/sign-in/expired", "/outbox", "/board", "/no-such-page"})
    void aVisitorGetsNoCookie(String path) throws Exception {
        assertThat(get(path).headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void aVisitorWhoSendsAFormGetsNoCookie() throws Exception {
        assertThat(post("/sign-in", "email=somebody@home.example").headers().allValues("Set-Cookie")).isEmpty();
        assertThat(post("/board", "").headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void aFormForVisitorsCarriesNoToken() throws Exception {
        assertThat(get("/sign-in").body()).contains("<form").doesNotContain("_csrf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/board", "/screening", "/kinds", "/exchange", "/weights"})
    void whatIsNotPublicAsksToSignIn(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/sign-in");
    }

    @Test
    void anAddressThatLeadsNowhereIsNotFound() throws Exception {
        assertThat(get("/no-such-page").statusCode()).isEqualTo(404);
        assertThat(get("/board/no/such/page").statusCode()).isEqualTo(404);
    }

    @Test
    void aFormFromAnotherSiteIsRefused() throws Exception {
        assertThat(postFrom("Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
        assertThat(postFrom("Sec-Fetch-Site", "same-site").statusCode()).isEqualTo(403);
        assertThat(postFrom("Origin", "https://elsewhere.example").statusCode()).isEqualTo(403);
        assertThat(postFrom("Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(302);
        assertThat(postFrom("Origin", address("")).statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> postFrom(String header, String value) throws Exception {
        return send(request("/sign-in")
                .header("Content-Type", FORM)
                .header(header, value)
                .POST(BodyPublishers.ofString("email=somebody@home.example")));
    }

    @Test
    void aPageAllowsNothingFromElsewhere() throws Exception {
        var headers = get("/").headers();
        assertThat(headers.firstValue("Content-Security-Policy")).get().asString()
                .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/my/secret", "/guardian/secret", "/answer/secret", "/consent/secret", "/sign-in/link?token=secret"})
    void theAddressOfAPersonalPageTravelsNowhere(String path) throws Exception {
        var headers = get(path).headers();
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Cache-Control")).get().asString().contains("no-store");
    }

    @ParameterizedTest
    @CsvSource({
        "/sign-in, email=a%00b@home.example",
        "/sign-in, email=%ED%A0%80",
        "/sign-in, email=%zz",
        "/sign-in/link, token=%00",
        "/ask, kind=%00",
        "/ask?lang=%00, kind=1",
    })
    void whatNoHonestFormSendsIsABadRequest(String path, String body) throws Exception {
        assertIsSaidWithoutDetails(post(path, body), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/outbox?to=%00", "/sign-in/link?token=%00", "/%00", "/my/%00", "/?lang=%00"})
    void anAddressWithSuchSignsIsABadRequest(String path) throws Exception {
        assertIsSaidWithoutDetails(get(path), 400);
    }

    @Test
    void aBrokenUploadIsABadRequest() throws Exception {
        var answer = send(request("/sign-in")
                .header("Content-Type", "multipart/form-data")
                .POST(BodyPublishers.ofString("nothing that has parts")));
        assertIsSaidWithoutDetails(answer, 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/ask", "/exchange"})
    void aFileThatIsFarTooBigGetsAPage(String path) throws Exception {
        var start = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";
        var answer = send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(start),
                        BodyPublishers.ofByteArray(new byte[50 * 1024 * 1024]),
                        BodyPublishers.ofString("\r\n--x--\r\n"))));
        assertIsSaidWithoutDetails(answer, 413);
        assertThat(answer.body()).contains("<h1");
    }

    @Test
    void aFormThatIsFarTooBigGetsAPage() throws Exception {
        var answer = post("/ask", "kind=" + "x".repeat(3 * 1024 * 1024));
        assertIsSaidWithoutDetails(answer, 413);
        assertThat(answer.body()).contains("<h1");
    }

    @Test
    void filesAreKeptByBrowsersUntilTheyChange() throws Exception {
        var sheet = get("/").body().replaceAll("(?s).*href=\"(/css/plein-[0-9a-f]{32}\\.css)\".*", "$1");
        assertThat(sheet).startsWith("/css/plein-");
        assertThat(get(sheet).headers().firstValue("Cache-Control")).contains("max-age=31536000, public");
    }

    @Test
    void pagesAreCompressed() throws Exception {
        var answer = send(request("/").header("Accept-Encoding", "gzip").GET());
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    private static void assertIsSaidWithoutDetails(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("Exception", "nl.plein", "org.", "java.", "Tomcat");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(request(path).header("Content-Type", FORM).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address(path))).header("Accept", "text/html");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
