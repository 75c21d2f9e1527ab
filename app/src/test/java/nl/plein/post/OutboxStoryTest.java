package nl.plein.post;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.plein.ground.EndsOn;
import nl.plein.ground.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxStoryTest extends Story {

    private static final String ZOE = "zoe@home.example";
    private static final String SAM = "sam@home.example";

    @Autowired
    private Post post;

    @Autowired
    private TransactionTemplate transactions;

    @ParameterizedTest
    @EnumSource
    @EndsOn("Inloggen")
    void lettersAreReadWhereThereIsNoMailServer(JavaScript javaScript) {
        post.send(letter(ZOE, "Zoë"));
        post.send(letter(SAM, "Sam"));

        var page = phone(javaScript);
        page.navigate("/outbox");
        axe(page);
        screenshot(page, "outbox");
        assertThat(page.locator("article")).hasCount(2);
        assertThat(page.locator("article").first()).containsText("Sam");

        page.locator("[name=to]").fill(ZOE);
        page.locator("main form button").click();
        assertThat(page.locator("article")).hasCount(1);
        assertThat(page.locator("article")).containsText("Zoë");

        page.locator("article a").click();
        assertThat(page).hasURL(address("/sign-in/link?token=abc"));
    }

    @Test
    void aLetterIsOnlyThereWhenWhatItTellsAboutIs() {
        transactions.executeWithoutResult(transaction -> {
            post.send(letter(ZOE, "Zoë"));
            transaction.setRollbackOnly();
        });
        assertThat(mailbox.lettersTo(ZOE)).isEmpty();
    }

    @Test
    void lettersGoWithWhatTheyAreAbout() {
        var letter = letter(ZOE, "Zoë");
        post.send(letter);
        post.send(letter(ZOE, "Zoë"));
        assertThat(post.discardAbout(letter.about())).isEqualTo(1);
        assertThat(mailbox.lettersTo(ZOE)).hasSize(1);
    }

    @Test
    void lettersAreKeptForAMonth() {
        post.send(letter(ZOE, "Zoë"));
        clock.advance(Duration.ofDays(29));
        jobs.run("access-remove-expired");
        assertThat(mailbox.lettersTo(ZOE)).hasSize(1);

        clock.advance(Duration.ofDays(2));
        jobs.run("access-remove-expired");
        assertThat(mailbox.lettersTo(ZOE)).isEmpty();
    }

    private static Letter letter(String to, String name) {
        return new Letter(
                to, Locale.of("nl"), "access.letter", List.of(name), "/sign-in/link?token=abc", UUID.randomUUID());
    }
}
