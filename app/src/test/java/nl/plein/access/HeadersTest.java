package nl.plein.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.plein.ground.EndsOn;
import nl.plein.ground.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What every page that the framework knows tells browsers, so that a new page cannot be forgotten. */
class HeadersTest extends Story {

    private static final String ANNEKE = "anneke@buurtbond.example";
    private static final Pattern WITHIN_THE_PAGE =
            Pattern.compile("(?i)<style|<script(?![^>]*\\ssrc=)|\\sstyle=|\\son[a-z]+=\"|javascript:");

    /** What programs read again and again, the same for everybody: nobody's page is among it. */
    private static final Pattern FOR_PROGRAMS = Pattern.compile(
            "/hsds/v3(/.*)?|/edudex/.*|/api/v1/openapi\\.json|/feed\\.atom|/sitemap.*\\.xml|/robots\\.txt|/overview\\.csv");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping pages;

    @Test
    @EndsOn("Bord")
    void everyPageSaysTheSameToAVisitorAndToACoordinator() throws Exception {
        somebody.whoCoordinates(ANNEKE);
        var session = session();
        var addresses = addresses();
        assertThat(addresses).hasSizeGreaterThan(25).contains("/", "/sign-in", "/board", "/account");
        for (var path : addresses) {
            for (var cookie : List.of("", session)) assertSaysAll(path, get(path, cookie));
        }
    }

    private static void assertSaysAll(String path, HttpResponse<String> answer) {
        var headers = answer.headers();
        assertThat(headers.allValues("Content-Security-Policy")).as(path).hasSize(1).first().asString()
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "base-uri 'none'", "object-src 'none'")
                .contains("form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http:", "https:", "*");
        if (!path.startsWith("/board/runs/"))
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .as(path)
                    .contains("require-trusted-types-for 'script'");
        assertThat(headers.firstValue("Strict-Transport-Security")).as(path).get().asString()
                .contains("max-age=31536000", "includeSubDomains");
        assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).as(path).contains("DENY");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).as(path).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).as(path).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).as(path).get().asString().contains("camera=()");
        assertThat(headers.firstValue("Cache-Control")).as(path).get().asString()
                .contains(answer.statusCode() == 200 && FOR_PROGRAMS.matcher(path).matches() ? "public" : "no-store");
        assertThat(headers.firstValue("Referrer-Policy")).as(path).isPresent();
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).as(path).isEmpty();
        assertThat(headers.firstValue("Server")).as(path).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).as(path).isEmpty();
        assertThat(WITHIN_THE_PAGE.matcher(answer.body()).results().map(found -> found.group())).as(path).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/css/plein.css", "/js/passkeys.js", "/icons.svg", "/no-such-page", "/sign-in"})
    void everyTextSaysInWhichSignsItIsWritten(String path) throws Exception {
        var answer = get(path, "");
        assertThat(answer.headers().firstValue("Content-Type")).as(path).get().asString()
                .containsIgnoringCase("charset=utf-8");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "PROPFIND"})
    void nobodyGetsTheirOwnRequestBack(String method) throws Exception {
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var answer = client.send(HttpRequest.newBuilder(URI.create(address("/")))
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .header("X-Secret", "abracadabra")
                    .build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isBetween(400, 499);
            assertThat(answer.body()).doesNotContain("abracadabra");
        }
    }

    @Test
    void withoutHttpsNobodyIsSentToHttps() throws Exception {
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var answer = client.send(HttpRequest.newBuilder(URI.create(address("/"))).build(), BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    void whatStandsWithinAPageIsSeen() {
        for (var bad : List.of("<style>", "<script>", "<p style='x'>", "<a href=\"javascript:x\">", "<p onclick=\"x\">"))
            assertThat(WITHIN_THE_PAGE.matcher(bad).find()).as(bad).isTrue();
        assertThat(WITHIN_THE_PAGE.matcher("<script src=\"/js/x.js\" defer></script>").find()).isFalse();
    }

    /** Every page that can be asked for, with an id that nothing has in place of what varies. */
    private TreeSet<String> addresses() {
        var all = new TreeSet<String>();
        pages.getHandlerMethods().keySet().stream()
                .filter(page -> page.getMethodsCondition().getMethods().isEmpty()
                        || page.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(page -> page.getPatternValues().stream())
                .map(pattern -> pattern.replaceAll("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}", UUID.randomUUID().toString()).replace("**", "x"))
                .forEach(all::add);
        return all;
    }

    private String session() {
        var page = signIn(desktop(), ANNEKE);
        page.waitForURL(address("/board"));
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("session"))
                .map(cookie -> cookie.name + "=" + cookie.value)
                .findFirst()
                .orElseThrow();
    }

    /** As the proxy passes it on, which has done the https. */
    private HttpResponse<String> get(String path, String cookie) throws Exception {
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address(path)))
                            .header("Accept", "text/html")
                            .header("X-Forwarded-Proto", "https")
                            .header("Cookie", cookie)
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
