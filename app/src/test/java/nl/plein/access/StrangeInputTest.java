package nl.plein.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import nl.plein.ground.EndsOn;
import nl.plein.ground.Story;
import nl.plein.matching.Neighbours;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever somebody sends, in whichever place: it is never a fault of ours, and none of it is in the log. */
class StrangeInputTest extends Story {

    /** As something that somebody typed, and that may be a name or a secret. */
    private static final String TYPED = "Xquirine";

    private static final List<String> COOKIES = List.of(
            "AAAA", "AA==", "////", "%00", "%zz", "\"\"", "\"", "=", "", ";;;", "\u00ff\u00fe", TYPED, "x".repeat(5000),
            base64("\0"), base64("\ud83d\ude00"), base64(TYPED), base64("x".repeat(3000)), base64("' or 1=1 --"));

    private static final List<String> HEADERS = List.of(
            "Accept-Language: " + TYPED, "Accept-Language: *", "Accept-Language: nl;q=9", "Accept-Language: \u00ff",
            "Accept-Language: " + "nl,".repeat(2000), "If-None-Match: " + TYPED, "If-None-Match: \"", "If-Modified-Since: " + TYPED,
            "Range: bytes=" + TYPED, "Range: bytes=9-1", "Range: bytes=" + "0-1,".repeat(500) + "0-1", "Accept: " + TYPED, "Accept: */" + TYPED + ";q=x",
            "Accept-Encoding: " + TYPED, "X-Forwarded-For: " + TYPED, "X-Forwarded-For: 1.2.3.4, \u00ff", "X-Forwarded-Proto: " + TYPED,
            "X-Forwarded-Port: " + TYPED, "X-Forwarded-Port: 99999999", "X-Forwarded-Host: " + TYPED, "Forwarded: host=" + TYPED,
            "X-HTTP-Method-Override: " + TYPED, "Origin: " + TYPED, "Sec-Fetch-Site: " + TYPED, "Referer: " + TYPED, "User-Agent: \u00ff" + TYPED,
            "Content-Type: " + TYPED, "Content-Type: multipart/form-data", "Expect: " + TYPED, "Transfer-Encoding: " + TYPED,
            "Authorization: Basic " + TYPED, "Authorization: Bearer " + TYPED, "Content-Length: " + TYPED, TYPED + ": \u0001", TYPED);

    private static final List<String> PATHS = List.of(
            "/%zz", "/%", "/" + TYPED + "%zz", "/my/%zz", "/my/" + TYPED, "/my/%00" + TYPED, "/..%2f" + TYPED, "/%2e%2e/" + TYPED, "/;" + TYPED,
            "//" + TYPED, "/\\" + TYPED, "/ask?kind=%zz" + TYPED, "/?lang=%zz", "/?lang=" + TYPED, "/find?q=%ff" + TYPED, "/find?q=%ED%A0%80",
            "/find?page=" + TYPED, "/find?q=" + "x".repeat(6000), "/listing/" + TYPED, "/place/" + TYPED, "/initiative/" + TYPED + "/claim",
            "/\u00ff" + TYPED, "/find?q=<" + TYPED + ">", "/find?q={" + TYPED + "}", "/css/%zz" + TYPED, "/css/" + TYPED + ".css", "/api/v1/" + TYPED,
            "/hsds/services/" + TYPED, "/hsds/services?page=" + TYPED, "/edudex/" + TYPED, "/webjars/" + TYPED, TYPED, "http://" + TYPED + "/");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private ApplicationContext application;

    private final Logger root = (Logger) org.slf4j.LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(log);
    }

    @Test
    void aStrangeCookieIsNoCookie() {
        assertSoftly(softly -> {
            for (var name : List.of("session", "__Host-session", "lang", "known", "JSESSIONID"))
                for (var value : COOKIES)
                    for (var path : List.of("/", "/board"))
                        softly.assertThat(status("GET " + path, "Cookie: " + name + "=" + value))
                                .as("%s=%s at %s", name, shortened(value), path)
                                .isIn(value.length() > 4000 || value.equals("\u00ff\u00fe") ? List.of(200, 302, 400, 431) : List.of(200, 302));
        });
        assertTheLogIsClean();
    }

    @Test
    void aStrangeHeaderOrAddressIsNoFaultOfOurs() {
        assertSoftly(softly -> {
            for (var header : HEADERS) {
                softly.assertThat(status("GET /", header)).as(shortened(header)).isBetween(200, 501).isNotEqualTo(500);
                softly.assertThat(status("POST /sign-in", header)).as("POST, " + shortened(header)).isBetween(200, 501).isNotEqualTo(500);
            }
            // a transfer encoding that nobody knows is 501, as HTTP says
            for (var path : PATHS) softly.assertThat(status("GET " + path)).as(shortened(path)).isBetween(200, 499);
            for (var method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "CONNECT", TYPED, "get"))
                softly.assertThat(status(method + " /")).as(method).isIn(200, 204, 400, 403, 404, 405, 501);
        });
        assertTheLogIsClean();
    }

    @Test
    void whateverStandsInAnAddressIsNotInTheLog() {
        somebody.anOrganisation();
        assertSoftly(softly -> routes().forEach(route -> {
            owner.jdbc().sql("delete from access.brake").update();
            softly.assertThat(status(route + "?id=" + TYPED + "&page=" + TYPED + "&at=" + TYPED + "&day=" + TYPED)).as(route).isBetween(200, 499);
        }));
        assertTheLogIsClean();
    }

    @Test
    @EndsOn("Mijn account")
    void norWhatSomebodyWhoSignedInTypes() {
        Neighbours.in(application).coordinator();
        var page = signIn(desktop(), Neighbours.COORDINATOR);
        var session = page.context().cookies().stream().filter(each -> each.name.equals("session")).findFirst().orElseThrow().value;
        page.navigate("/account");
        var token = page.locator("input[name=_csrf]").first().inputValue();
        assertSoftly(softly -> routes().forEach(route -> {
            if (route.contains("/sign-ins/end")) return;
            softly.assertThat(status(route + "?id=" + TYPED + "&page=" + TYPED + "&at=" + TYPED + "&day=" + TYPED + "&_csrf=" + token, "Cookie: session=" + session))
                    .as(route)
                    .isBetween(200, 499);
        }));
        assertTheLogIsClean();
    }

    @Test
    void whoAsksIsNotLedElsewhereByWhatTheyCallUs() {
        assertSoftly(softly -> {
            for (var header : List.of("X-Forwarded-Host: evil.example", "Forwarded: host=evil.example", "X-Forwarded-Server: evil.example", "X-Forwarded-Prefix: /evil.example"))
                for (var path : List.of("/board", "/sitemap.xml", "/feed.atom", "/robots.txt", "/hsds/", "/api/v1/", "/", "/my/sent", "/.well-known/security.txt"))
                    softly.assertThat(answer("GET " + path, header)).as("%s with %s", path, header).doesNotContain("evil.example");
            for (var path : List.of("/board", "/sitemap.xml", "/feed.atom", "/robots.txt", "/hsds/", "/api/v1/", "/", "/my/sent"))
                softly.assertThat(answer("GET " + path, "Host: evil.example")).as("%s at another host", path).doesNotContain("evil.example");
            softly.assertThat(answer("POST /sign-in", "Host: evil.example", "Content-Type: application/x-www-form-urlencoded", "Content-Length: 31")).doesNotContain("evil.example");
        });
    }

    /** All pages of ours with something in each part of their address that is no id. */
    private List<String> routes() {
        var found = new ArrayList<String>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (!handler.getBeanType().getPackageName().startsWith("nl.plein")) return;
            var methods = mapping.getMethodsCondition().getMethods();
            for (var path : mapping.getPathPatternsCondition().getPatternValues())
                for (var method : methods.isEmpty() ? List.of(RequestMethod.GET) : methods)
                    found.add(method + " " + path.replaceAll("\\{[^/]+", TYPED));
        });
        return found.stream().sorted().distinct().toList();
    }

    private int status(String request, String... headers) {
        var line = answer(request, headers).lines().findFirst().orElse("");
        return line.matches("HTTP/1.1 \\d{3}.*") ? Integer.parseInt(line.substring(9, 12)) : 0;
    }

    /** Byte by byte: no client would send most of this. */
    private String answer(String request, String... headers) {
        var site = URI.create(address(""));
        var text = new StringBuilder(request).append(" HTTP/1.1\r\n");
        if (Stream.of(headers).noneMatch(header -> header.startsWith("Host:"))) text.append("Host: localhost\r\n");
        Arrays.stream(headers).forEach(header -> text.append(header).append("\r\n"));
        text.append("Connection: close\r\n\r\n");
        try (var socket = new Socket(site.getHost(), site.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(text.toString().getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            var answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private void assertTheLogIsClean() {
        var lines = new ArrayList<String>();
        for (var event : List.copyOf(log.list)) {
            var line = new StringBuilder(event.getLoggerName() + ": " + event.getFormattedMessage());
            for (IThrowableProxy thrown = event.getThrowableProxy(); thrown != null; thrown = thrown.getCause())
                line.append(" / ").append(thrown.getClassName()).append(' ').append(thrown.getMessage());
            lines.add(line.toString());
        }
        assertThat(lines).as("what somebody typed").noneMatch(line -> line.contains(TYPED));
        assertThat(List.copyOf(log.list)).filteredOn(event -> event.getThrowableProxy() != null)
                .as("traces")
                .extracting(event -> event.getLoggerName() + ": " + event.getThrowableProxy().getClassName())
                .isEmpty();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) : text;
    }
}
