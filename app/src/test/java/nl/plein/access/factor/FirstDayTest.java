package nl.plein.access.factor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.math.BigInteger;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * What docs/administrator.md says under "Run it for a town", to the letter: the profile production, an empty database of
 * an ordinary owner, a mail server on this machine. bin/check starts the PostgreSQL.
 */
@Tag("external-database")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "plein.alliance.name=Ons dorp",
            "plein.coordinator.email=ik@voorbeeld.example",
            "plein.secret-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            "spring.mail.host=127.0.0.1",
            "spring.mail.properties.mail.smtp.starttls.required=false"
        })
@ActiveProfiles("production")
class FirstDayTest {

    @RegisterExtension
    static final GreenMailExtension MAIL_SERVER = new GreenMailExtension(
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication())
            .withPerMethodLifecycle(false);

    private static final Pattern LINK = Pattern.compile("/sign-in/link\\?token=([A-Za-z0-9_-]+)");
    private static final Pattern WRITTEN = Pattern.compile("<code>([A-Z2-7]{32})</code>");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("spring.datasource.url", () -> System.getenv("SPRING_DATASOURCE_URL") + "_empty");
        settings.add("spring.mail.port", () -> MAIL_SERVER.getSmtp().getPort());
    }

    @Test
    void theFirstCoordinatorComesToTheBoard() throws Exception {
        assertThat(jdbc.sql("""
                select rolsuper or rolbypassrls from pg_roles
                where oid = (select relowner from pg_class where oid = 'needs.entry'::regclass)
                """).query(Boolean.class).single()).as("an ordinary owner").isFalse();
        assertThat(get("/").body()).contains("<h1");

        post("/sign-in", "email", "ik@voorbeeld.example");
        assertThat(MAIL_SERVER.waitForIncomingEmail(30_000, 1)).isTrue();
        var letter = MAIL_SERVER.getReceivedMessages()[0];
        var link = LINK.matcher(textOf(letter));
        assertThat(link.find()).isTrue();
        var factors = post("/sign-in/link", "token", link.group(1));
        assertThat(factors.uri().getPath()).isEqualTo("/account/factors");

        var app = post("/account/factors/code-app", "_csrf", tokenOn(factors.body()));
        var codes = post("/account/factors/code-app/confirm", "_csrf", tokenOn(app.body()), "code", codeOn(app.body()));
        assertThat(codes.statusCode()).isEqualTo(200);

        var board = get("/board");
        assertThat(board.statusCode()).isEqualTo(200);
        assertThat(board.uri().getPath()).isEqualTo("/board");
        assertThat(board.body()).contains("<h1");
    }

    private static String textOf(MimeMessage letter) throws IOException, MessagingException {
        var content = letter.getContent();
        while (content instanceof MimeMultipart parts) content = parts.getBodyPart(0).getContent();
        return (String) content;
    }

    /** Typed over from the page into an app, which shows a code. */
    private static String codeOn(String page) {
        var written = WRITTEN.matcher(page);
        assertThat(written.find()).as("something to type over").isTrue();
        var secret = BigInteger.ZERO;
        for (var letter : written.group(1).toCharArray())
            secret = secret.shiftLeft(5).or(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)));
        var bytes = ByteBuffer.allocate(20);
        for (var at = 19; at >= 0; at--) bytes.put(secret.shiftRight(8 * at).byteValue());
        return new CodeApp(bytes.array()).codeAt(Instant.now());
    }

    private static String tokenOn(String page) {
        var token = TOKEN.matcher(page);
        assertThat(token.find()).as("a form on this page").isTrue();
        return token.group(1);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
        var form = new StringBuilder();
        for (var i = 0; i < fields.length; i += 2)
            form.append('&').append(fields[i]).append('=').append(URLEncoder.encode(fields[i + 1], UTF_8));
        var request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.substring(1)))
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
