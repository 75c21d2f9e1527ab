package nl.plein.journeys.reminder;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import nl.plein.access.Keys;
import nl.plein.access.KeysOfTest;
import nl.plein.ground.MovableClock;
import nl.plein.ground.Owner;
import nl.plein.ground.RunningGround;
import nl.plein.ground.Somebody;
import nl.plein.ground.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * How many reminders a minute one node brings to a mail server on the same machine: five o'clock, when everybody who talks
 * tomorrow is reminded. Run it with bench/reminders; it asserts nothing.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {"plein.demonstration=false", "plein.second-factor=off"})
@Import(RunningGround.class)
class RemindersBenchmark {

    private static final int PAIRS = Integer.getInteger("reminders.pairs", 5_000);
    private static final Instant FIVE = Instant.parse("2026-03-03T16:00:00Z");

    @RegisterExtension
    static final GreenMailExtension MAIL_SERVER = new GreenMailExtension(
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication())
            .withPerMethodLifecycle(false);

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        var address = TestDatabase.create();
        settings.add("spring.datasource.url", () -> address);
        settings.add("spring.datasource.username", () -> TestDatabase.APPLICATION);
        settings.add("spring.flyway.url", () -> address);
        settings.add("spring.flyway.user", () -> TestDatabase.OWNER);
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> MAIL_SERVER.getSmtp().getPort());
    }

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Somebody somebody;

    @Autowired
    private Owner owner;

    @Autowired
    private MovableClock clock;

    @Autowired
    private KeysOfTest keys;

    @Autowired
    private Keys ring;

    @Autowired
    private Remind remind;

    @Test
    void remindersInAMinute() {
        keys.begin();
        clock.moveTo(FIVE);
        ManyJourneys.in(application, somebody, owner).add(PAIRS, LocalDate.of(2026, 3, 4), clock, 0);
        keys.end();
        owner.jdbc().sql("analyze").update();

        var began = System.nanoTime();
        ring.onDuty(remind::remind);
        var written = seconds(began);
        await().atMost(Duration.ofMinutes(10)).pollInterval(Duration.ofMillis(200)).until(() -> owner.count("post.letter where sent_at is null") == 0);
        var mailed = seconds(began);

        var all = owner.count("journeys.reminder where sent_at is not null");
        System.out.printf("| %,d reminders | %d at the mail server | written in %.1f s | mailed in %.1f s | %,.0f a minute |%n",
                all, MAIL_SERVER.getReceivedMessages().length, written, mailed, all / mailed * 60);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
