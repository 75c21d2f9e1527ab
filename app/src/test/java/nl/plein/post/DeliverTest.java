package nl.plein.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.plein.ground.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionOperations;
import org.thymeleaf.ITemplateEngine;

/** A letter is handed over once, also when the line breaks or the machine stops at the worst moment. */
class DeliverTest extends Story {

    private static final Duration LEASE = Duration.ofMinutes(15);

    @Autowired
    private Post post;

    @Autowired
    private Letters letters;

    @Autowired
    private Failing failing;

    @Autowired
    private Mailing mailing;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private ITemplateEngine templates;

    private BreakingServer server;
    private MailServer mailServer;

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aLetterWhoseAnswerNeverCameGoesOnceMoreUnderTheSameMessageIdAndNotBefore() throws IOException {
        var mailLetter = serverThatBreaks(1);
        var letter = send("zoe@home.example");
        assertThatThrownBy(() -> mailLetter.mail(letter)).isInstanceOf(NotMailed.class);
        clock.advance(Duration.ofMinutes(1));
        assertThatThrownBy(() -> mailLetter.mail(letter)).isInstanceOf(NotMailed.class);
        assertThat(server.taken).hasSize(1);

        clock.advance(LEASE);
        mailLetter.mail(letter);
        mailLetter.mail(letter);
        assertThat(server.taken).hasSize(2);
        assertThat(messageIds()).containsOnly("letter." + letter);
        assertThat(letters.waiting(letter)).isEmpty();
    }

    @Test
    void oneWhoseAnswerNeverComesIsLeftAloneAfterTheSecondTime() throws IOException {
        var mailLetter = serverThatBreaks(9);
        var letter = send("zoe@home.example");
        assertThatThrownBy(() -> mailLetter.mail(letter)).isInstanceOf(NotMailed.class);
        clock.advance(LEASE);
        mailLetter.mail(letter);
        clock.advance(LEASE);
        mailLetter.mail(letter);
        assertThat(server.taken).hasSize(2);
        assertThat(failed(letter)).isEqualTo("UNSURE");
    }

    @Test
    void whatAKilledNodeHadInItsHandsWaitsUntilNoAnswerCanComeAndThenGoes() throws IOException {
        var mailLetter = serverThatBreaks(0);
        var letter = send("zoe@home.example");
        // as a node does before it sends; then it was killed
        letters.claim(letter, clock.instant().plus(LEASE));
        assertThatThrownBy(() -> mailLetter.mail(letter)).isInstanceOf(NotMailed.class);
        assertThat(server.taken).isEmpty();
        clock.advance(LEASE);
        mailLetter.mail(letter);
        assertThat(messageIds()).containsExactly("letter." + letter);
    }

    @Test
    void inABundleTheBrokenOneWaitsAndTheOthersGoOnceEach() throws IOException {
        serverThatBreaks(1);
        post.send(List.of(letter("one@home.example"), letter("two@home.example"), letter("three@home.example")));
        var bundle = owner.jdbc().sql("select distinct bundle from post.letter").query(UUID.class).single();
        var mailBundle = new MailBundle(letters, mailing, mailServer, deliver(), failing, transactions, clock);
        assertThatThrownBy(() -> mailBundle.mail(bundle)).isInstanceOf(NotMailed.class);
        mailBundle.mail(bundle);
        mailBundle.mail(bundle);
        assertThat(messageIds()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void whoseMailboxIsNotThereIsNotTriedForAWeek() throws IOException {
        var mailLetter = serverThatBreaks(0, "550 5.1.1 no such mailbox");
        var letter = send("nobody@home.example");
        mailLetter.mail(letter);
        assertThat(failed(letter)).isEqualTo("REFUSED");
    }

    @Test
    void whatTheServerSaysOfItsOwnRulesIsTriedAgain() throws IOException {
        var mailLetter = serverThatBreaks(0, "550 5.7.1 relaying denied");
        var letter = send("zoe@home.example");
        assertThatThrownBy(() -> mailLetter.mail(letter)).isInstanceOf(NotMailed.class).hasNoCause().hasMessageNotContaining("zoe");
        assertThat(failed(letter)).isNull();
        assertThatThrownBy(() -> mailLetter.mail(letter)).as("at once, for it did not go").isInstanceOf(NotMailed.class);
    }

    private MailLetter serverThatBreaks(int times) throws IOException {
        return serverThatBreaks(times, "250 ok");
    }

    private MailLetter serverThatBreaks(int times, String answerToRecipient) throws IOException {
        server = new BreakingServer(times, answerToRecipient);
        var settings = server.settings();
        mailServer = new MailServer(
                new ObjectProvider<>() {
                    @Override
                    public JavaMailSenderImpl getObject() {
                        return settings;
                    }
                },
                clock);
        return new MailLetter(letters, mailServer, deliver(), clock);
    }

    private Deliver deliver() {
        var mail = new Mail(mailServer, templates, "https://plein.example", "plein@alliance.example", "");
        return new Deliver(letters, mail, failing, clock);
    }

    private UUID send(String to) {
        post.send(letter(to));
        return owner.jdbc().sql("select id from post.letter").query(UUID.class).single();
    }

    private static Letter letter(String to) {
        return new Letter(to, Locale.of("nl"), "access.letter", List.of("Zoë"), "/sign-in/link?token=abc", UUID.randomUUID());
    }

    private List<String> messageIds() {
        return server.taken.stream()
                .map(letter -> Pattern.compile("(?m)^Message-ID: <(.*)@").matcher(letter).results().map((MatchResult found) -> found.group(1)).findFirst().orElseThrow())
                .toList();
    }

    private String failed(UUID letter) {
        return owner.jdbc().sql("select failed from post.letter where id = :id").param("id", letter).query(String.class).optional().orElse(null);
    }
}
