package nl.plein.access.watch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import nl.plein.ground.EndsOn;
import nl.plein.ground.Story;
import nl.plein.people.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class WatchStoryTest extends Story {

    private static final String ANNEKE = "anneke@buurtbond.example";

    private final Logger logger = (Logger) LoggerFactory.getLogger("nl.plein.access");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    private PersonId anneke;

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
        anneke = somebody.whoCoordinates(ANNEKE);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
    }

    @Test
    @EndsOn("Hier vind je iemand")
    void comingGoingAndFailingAreInTheLogWithoutANameOrASecret() {
        var page = desktop();
        page.navigate("/sign-in/link?token=not-a-token-of-ours");
        page.locator("main button").click();
        page.waitForLoadState();
        signIn(page, ANNEKE).waitForLoadState();
        expecting(404, () -> page.navigate("/board/" + UUID.randomUUID()));
        expecting(403, () -> page.navigate("/colleagues"));
        page.navigate("/");
        page.locator("form[action='/sign-out'] button").click();
        page.waitForLoadState();

        var who = "person " + anneke.value();
        assertThat(lines())
                .anyMatch(line -> line.startsWith("Somebody could not sign in: OneTimeTokenAuthenticationToken"))
                .contains("Person " + anneke.value() + " signed in, with FACTOR_OTT")
                .contains("Refused, not there: GET /board/{entry} for " + who)
                .contains("Refused, not allowed: GET /colleagues for " + who)
                .contains("Person " + anneke.value() + " signed out");
        assertThat(String.join("\n", lines())).doesNotContain("not-a-token-of-ours", "Anneke", ANNEKE);
    }

    @Test
    @EndsOn("Wacht even")
    void whoGuessesIsInTheLogAndWhatWasGuessedIsNot() {
        Page page = phone();
        var guess = UUID.randomUUID().toString();
        for (var i = 0; i < 8; i++) expecting(404, () -> page.navigate("/my/" + guess));
        for (var i = 0; i < 2; i++) expecting(429, () -> page.navigate("/my/" + guess));
        assertThat(lines())
                .contains("Refused, not there: GET /my/{token} for a visitor")
                .contains("Refused, too often: GET /my/{token} for a visitor")
                .noneMatch(line -> line.contains(guess));
    }

    @Test
    @EndsOn("Dit ging niet goed")
    void nobodyWritesALineIntoTheLog() {
        var page = phone();
        expecting(400, () -> page.navigate("/no-such-page/%0a2026-03-02 INFO all is well"));
        expecting(400, () -> page.navigate("/my/x%0d%0aINFO"));
        assertThat(lines()).noneMatch(line -> line.contains("well") || line.contains("INFO") || line.contains("no-such-page"));
    }

    private List<String> lines() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
