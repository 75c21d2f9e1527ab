package nl.plein.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import nl.plein.ground.EndsOn;
import nl.plein.ground.Story;
import nl.plein.matching.Neighbours;
import nl.plein.needs.EntryId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A letter comes back, and a coordinator reads whom to call. */
class BounceTest extends Story {

    @RegisterExtension
    static final GreenMailExtension MAILBOX = new GreenMailExtension(
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP))
            .withConfiguration(GreenMailConfiguration.aConfig().withUser("bounces@plein.example", "bounces", "secret"));

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Post post;

    @Autowired
    private Letters letters;

    @Autowired
    private Failing failing;

    private Neighbours neighbours;
    private EntryId sam;

    @BeforeEach
    void samAsksForHelp() {
        neighbours = Neighbours.in(application);
        neighbours.coordinator();
        sam = neighbours.asks("Sam", 30);
    }

    @Test
    @EndsOn("Niet aangekomen")
    void whatCameBackIsShownToWhoKnowsThemAndNobodyElse() throws MessagingException {
        var elsewhere = somebody.anOrganisation();
        var letter = mailed();
        comesBack("bounces+" + letter + "@plein.example", "failed", UUID.randomUUID());
        readBounces();
        await().atMost(Duration.ofSeconds(20)).until(() -> owner.jdbc()
                .sql("select count(*) from people.person where unreached_at is not null").query(Integer.class).single() == 1);

        var page = signIn(phone(), Neighbours.COORDINATOR);
        page.navigate(address("/undelivered"));
        assertThat(heading(page)).isEqualTo("Niet aangekomen");
        assertThat(page.locator("main").textContent()).contains("Sam", "De mail kwam terug.", Neighbours.mailOf("Sam"));
        axe(page);
        screenshot(page, "undelivered");
        page.navigate(address("/board/" + sam.value()));
        assertThat(page.locator("main").textContent()).contains("Bel liever: onze mail kwam niet aan");

        neighbours.coordinator("els@example.org", elsewhere);
        var other = signIn(desktop(), "els@example.org");
        other.navigate(address("/undelivered"));
        assertThat(other.locator("main").textContent()).contains("Alles kwam aan").doesNotContain("Sam");

        page.navigate(address("/undelivered"));
        page.locator("main form button").click();
        assertThat(heading(page)).isEqualTo("Niet aangekomen");
        assertThat(page.locator("main").textContent()).contains("Alles kwam aan");
    }

    @Test
    void withoutAnAddressOfItsOwnTheLetterIsKnownByItsMessageId() throws MessagingException {
        var letter = mailed();
        comesBack("bounces@plein.example", "failed", letter);
        readBounces();
        assertThat(failed(letter)).isEqualTo("RETURNED");
    }

    @Test
    void aDelayAndAVacationAreNoReasonToCall() throws MessagingException {
        var letter = mailed();
        comesBack("bounces+" + letter + "@plein.example", "delayed", letter);
        arrives("""
                From: sam@example.org
                To: bounces+%s@plein.example
                Subject: Ik ben met vakantie
                Auto-Submitted: auto-replied

                Tot maandag.
                """.formatted(letter));
        readBounces();
        assertThat(failed(letter)).isNull();
    }

    @Test
    void whatNamesNoLetterOfOursChangesNothing() throws MessagingException {
        var letter = mailed();
        comesBack("bounces+" + UUID.randomUUID() + "@plein.example", "failed", UUID.randomUUID());
        arrives("From: x@example.org\nTo: bounces@plein.example\nSubject: geld\n\nKlik hier.\n");
        readBounces();
        assertThat(failed(letter)).isNull();
    }

    private UUID mailed() {
        post.send(new Letter(
                Neighbours.mailOf("Sam"), Locale.of("nl"), "access.letter", List.of("Sam"), "/sign-in/link?token=abc", sam.value()));
        var letter = owner.jdbc().sql("select id from post.letter order by number desc limit 1").query(UUID.class).single();
        letters.empty(letter);
        return letter;
    }

    private void comesBack(String to, String action, UUID messageId) throws MessagingException {
        arrives("""
                From: MAILER-DAEMON@mail.example
                To: %s
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                Sorry.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.example

                Final-Recipient: rfc822; sam@example.org
                Action: %s
                Status: 5.1.1

                --b
                Content-Type: text/rfc822-headers

                From: plein@plein.example
                Message-ID: <letter.%s@plein.example>

                --b--
                """.formatted(to, action, messageId));
    }

    private static void arrives(String message) throws MessagingException {
        var mime = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
        MAILBOX.getUserManager().getUserByEmail("bounces@plein.example").deliver(mime);
    }

    private void readBounces() {
        new ReadBounces(failing, "127.0.0.1", MAILBOX.getImap().getPort(), "bounces", "secret", false).read();
    }

    private static String heading(Page page) {
        return page.locator("h1").textContent();
    }

    private String failed(UUID letter) {
        return owner.jdbc().sql("select failed from post.letter where id = :id").param("id", letter).query(String.class).optional().orElse(null);
    }
}
