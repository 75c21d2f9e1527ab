package nl.plein.post;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.plein.ground.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With a mail server set: an application of its own, whose jobs run by themselves. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {
            "plein.demonstration=false",
            "plein.address=https://plein.example/",
            "plein.mail-from=plein@alliance.example",
            "db-scheduler.polling-interval=200ms"
        })
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
class MailTest {

    @RegisterExtension
    static final GreenMailExtension MAIL_SERVER = new GreenMailExtension(
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication())
            .withPerMethodLifecycle(false);

    private static final Queue<String> TEXTS = new ConcurrentLinkedQueue<>();
    private static final HttpServer GATEWAY = gateway();

    @Autowired
    private Post post;

    @Autowired
    private Texting texting;

    @Autowired
    private MailBundle mailBundle;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        var address = TestDatabase.create();
        settings.add("spring.datasource.url", () -> address);
        settings.add("spring.datasource.username", () -> TestDatabase.APPLICATION);
        settings.add("spring.flyway.url", () -> address);
        settings.add("spring.flyway.user", () -> TestDatabase.OWNER);
        settings.add("plein.sms.url", () -> "http://127.0.0.1:" + GATEWAY.getAddress().getPort() + "/sms");
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> MAIL_SERVER.getSmtp().getPort());
    }

    @BeforeEach
    void nothingWaits() throws FolderException {
        MAIL_SERVER.purgeEmailFromAllMailboxes();
        jdbc.sql("delete from post.letter").update();
        jdbc.sql("delete from system.scheduled_tasks where task_name like 'post-%' and not picked").update();
    }

    @Test
    void aLetterIsMailedAndEmptied() throws Exception {
        post.send(letter("zoe@home.example"));

        assertThat(MAIL_SERVER.waitForIncomingEmail(20_000, 1)).isTrue();
        MimeMessage mail = MAIL_SERVER.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()[0]).hasToString("zoe@home.example");
        assertThat(mail.getFrom()[0]).hasToString("plein@alliance.example");
        assertThat(mail.getSubject()).isEqualTo("Je link om in te loggen");
        var text = GreenMailUtil.getBody(mail);
        assertThat(text).contains("text/plain", "text/html", "https://plein.example/sign-in/link?token");
        assertThat(mail.getContent()).isInstanceOf(MimeMultipart.class);

        await().atMost(Duration.ofSeconds(20)).until(() -> jdbc.sql("""
                select count(*) from post.letter
                where sent_at is not null and address = '' and subject = '' and body = '' and link is null
                """).query(Integer.class).single() == 1);
        assertThat(jdbc.sql("select count(*) from post.letter where body <> ''").query(Integer.class).single()).isZero();
    }

    @Test
    void aLetterThatCannotBeMailedIsNotTriedAndTheLogKeepsTheAddressToItself(CapturedOutput log) {
        post.send(letter("no-address@@home.example"));
        await().atMost(Duration.ofSeconds(20)).until(() -> failed().equals(List.of("no-address@@home.example REFUSED")));
        assertThat(log.getAll()).doesNotContain("no-address@");
    }

    @Test
    void manyThatAreSentTogetherGoOnceEachAlsoWhenTheJobRunsAgain() {
        post.send(IntStream.range(0, 30).mapToObj(at -> letter("many" + at + "@home.example")).toList());
        var bundle = jdbc.sql("select distinct bundle from post.letter").query(UUID.class).single();
        await().atMost(Duration.ofSeconds(20)).until(() -> waiting() == 0);

        // half of them still wait, as when the process was killed in the middle
        jdbc.sql("update post.letter set sent_at = null, claimed_until = null, address = 'again@home.example', subject = 'x', body = 'x' where number % 2 = 0").update();
        mailBundle.mail(bundle);
        mailBundle.mail(bundle);
        assertThat(MAIL_SERVER.getReceivedMessages()).hasSize(45);
        assertThat(waiting()).isZero();
    }

    @Test
    void oneThatIsNotAcceptedHoldsUpNoOther() {
        var three = Stream.of("first@home.example", "no-address@@home.example", "last@home.example").map(MailTest::letter).toList();
        post.send(three);
        await().atMost(Duration.ofSeconds(20)).until(() -> MAIL_SERVER.getReceivedMessages().length == 2);
        await().atMost(Duration.ofSeconds(20)).until(() -> failed().equals(List.of("no-address@@home.example REFUSED")));
        assertThat(waitingAt("no-address@@home.example")).isEqualTo(1);
    }

    @Test
    void aTextMessageGoesToTheGatewayAndIsEmptied() {
        texting.send(text("+31612345678"));
        await().atMost(Duration.ofSeconds(20)).until(() -> TEXTS.stream().anyMatch(text ->
                text.contains("+31612345678") && text.contains("https://plein.example/sign-in/link?token=abc")));
        await().atMost(Duration.ofSeconds(20)).until(() -> waitingAt("+31612345678") == 0);
    }

    @Test
    void aTextMessageThatIsRefusedWaitsAndTheLogKeepsTheNumberToItself(CapturedOutput log) {
        texting.send(text("+31600000000"));
        await().atMost(Duration.ofSeconds(20)).until(() -> jdbc.sql("""
                select count(*) from system.scheduled_tasks
                where task_name = 'post-send-text' and consecutive_failures = 1
                """).query(Integer.class).single() == 1);
        assertThat(waitingAt("+31600000000")).isEqualTo(1);
        assertThat(log.getAll()).contains("post-send-text").doesNotContain("31600000000");
        jdbc.sql("delete from post.letter where address = '+31600000000'").update();
    }

    @Test
    void whatIsOfNoUseAnyMoreIsThrownAway() {
        var late = letter("late@home.example");
        post.send(new Letter(late.to(), late.language(), late.key(), late.arguments(), late.link(), late.about(), null, Instant.EPOCH));
        await().atMost(Duration.ofSeconds(20)).until(() -> waitingAt("late@home.example") == 0);
        assertThat(MAIL_SERVER.getReceivedMessagesForDomain("late@home.example")).isEmpty();
    }

    @Test
    void aTextMessageThatIsOfNoUseAnyMoreIsThrownAwayAsWell() {
        var late = text("+31687654321");
        texting.send(new Letter(late.to(), late.language(), late.key(), late.arguments(), late.link(), late.about(), null, Instant.EPOCH));
        await().atMost(Duration.ofSeconds(20)).until(() -> waitingAt("+31687654321") == 0);
        assertThat(TEXTS).noneMatch(text -> text.contains("+31687654321"));
    }

    private List<String> failed() {
        return jdbc.sql("select address || ' ' || failed from post.letter where failed is not null").query(String.class).list();
    }

    private int waiting() {
        return jdbc.sql("select count(*) from post.letter where sent_at is null").query(Integer.class).single();
    }

    private int waitingAt(String to) {
        return jdbc.sql("select count(*) from post.letter where address = :to").param("to", to).query(Integer.class).single();
    }

    /** Refuses numbers with many zeros. */
    private static HttpServer gateway() {
        try {
            var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext("/sms", exchange -> {
                var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                TEXTS.add(body);
                exchange.sendResponseHeaders(body.contains("00000000") ? 400 : 200, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void stopGateway() {
        GATEWAY.stop(0);
    }

    private static Letter letter(String to) {
        return new Letter(
                to, Locale.of("nl"), "access.letter", List.of("Zoë"), "/sign-in/link?token=abc", UUID.randomUUID());
    }

    private static Letter text(String to) {
        return new Letter(
                to, Locale.of("nl"), "letter.reminder.day-before", List.of("Zoë", "18.30", ""), "/sign-in/link?token=abc",
                UUID.randomUUID());
    }
}
