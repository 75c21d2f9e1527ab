package nl.plein.needs.lost;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.plein.matching.Neighbours.mailOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.plein.ground.EndsOn;
import nl.plein.ground.Mailbox;
import nl.plein.ground.Story;
import nl.plein.matching.Neighbours;
import nl.plein.needs.Entries;
import nl.plein.needs.Guardians;
import nl.plein.people.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody threw the letter away and wants to know how it stands. */
class LostLinkStoryTest extends Story {

    @Autowired
    private SendLinks sendLinks;

    @Autowired
    private LostLinks lostLinks;

    @Autowired
    private Entries entries;

    @Autowired
    private Guardians guardians;

    @Autowired
    private People people;

    @Autowired
    private ApplicationContext application;

    private Neighbours neighbours;

    @BeforeEach
    void aNeighbourhood() {
        neighbours = Neighbours.in(application);
        neighbours.coordinator();
    }

    @ParameterizedTest
    @EnumSource(JavaScript.class)
    @EndsOn("Jouw vraag om hulp")
    void aNewLinkComesByMailAndOpensEverythingOfThatPerson(JavaScript javaScript) {
        neighbours.asks("Sam", 30);
        neighbours.offers("Sam", 1);
        var sam = phone(javaScript);

        sam.navigate("/");
        sam.locator("text=Link kwijt?").click();
        axe(sam);
        screenshot(sam, "lost-" + javaScript);
        sam.locator("[name=email]").fill("sam at example");
        sam.locator("main button").click();
        assertThat(sam.locator("[name=email]")).hasValue("sam at example");
        axe(sam);
        sam.locator("[name=email]").fill("SAM@example.org");
        sam.locator("main button").click();
        assertThat(sam.locator("h1")).hasText("Kijk in je mail");
        axe(sam);
        screenshot(sam, "lost-sent-" + javaScript);

        sam.navigate(mailbox.lastLetterTo(mailOf("Sam")).link());
        assertThat(sam.locator("main li")).hasCount(2);
        axe(sam);
        screenshot(sam, "lost-all-" + javaScript);
        sam.locator("text=Een vraag om hulp").click();
        assertThat(sam.locator("h1")).hasText("Jouw vraag om hulp");
    }

    @Test
    @EndsOn("Kijk in je mail")
    void aStrangerIsToldTheSameAndGetsNothing() {
        neighbours.asks("Sam", 30);
        var known = phone();
        var unknown = phone();

        ask(known, mailOf("Sam"));
        ask(unknown, "niemand@example.org");
        sendLinks.to("niemand@example.org");

        assertThat(unknown.url()).isEqualTo(known.url());
        assertThat(unknown.locator("main").textContent()).isEqualTo(known.locator("main").textContent());
        assertThat(mailbox.lastLetterTo(mailOf("Sam")).subject()).isEqualTo("Je nieuwe link");
        assertThat(mailbox.lettersTo("niemand@example.org")).isEmpty();
    }

    @Test
    void nobodyFloodsAMailbox() {
        neighbours.asks("Sam", 30);

        for (var each = 0; each < 10; each++) sendLinks.to(each % 2 == 0 ? "sam@example.org" : " Sam@Example.org");
        assertThat(lettersTo("Sam")).hasSize(LostLinks.MOST_AN_HOUR);

        clock.advance(Duration.ofHours(1));
        sendLinks.to("sam@example.org");
        assertThat(lettersTo("Sam")).hasSize(LostLinks.MOST_AN_HOUR + 1);

        clock.advance(Duration.ofDays(2));
        jobs.run("access-remove-expired");
        assertThat(lostLinks.forget(clock.instant())).isZero();
    }

    @Test
    void underSixteenAParentIsAskedAgainAndTheChildGetsNothing() {
        var child = neighbours.asks("Sam", 30, Map.of("age", List.of("12-15")));
        guardians.ask(child, people.register(entries.find(child).orElseThrow().organisation(), "Ria", mailOf("Ria"), null, "nl"));

        sendLinks.to(mailOf("Sam"));
        sendLinks.to(mailOf("Ria"));

        assertThat(lettersTo("Sam")).isEmpty();
        assertThat(lettersTo("Ria")).singleElement().satisfies(letter ->
                assertThat(letter.link()).startsWith("/guardian/"));
    }

    @Test
    @EndsOn("Ben je je link kwijt?")
    void aLinkOpensNothingOfSomebodyElseAndEndsAfterADay() {
        neighbours.asks("Sam", 30);
        var other = neighbours.asks("Bo", 30);
        sendLinks.to(mailOf("Sam"));
        var link = mailbox.lastLetterTo(mailOf("Sam")).link();
        var sam = phone();

        expecting(404, () -> sam.navigate(link + "/" + other.value()));
        expecting(404, () -> sam.navigate(link + "x"));
        clock.advance(Duration.ofDays(1));
        expecting(410, () -> sam.navigate(link));
        axe(sam);
        screenshot(sam, "lost-expired");
        sam.locator("text=Vraag een nieuwe link").click();
        assertThat(sam.locator("h1")).hasText("Ben je je link kwijt?");
    }

    private static void ask(Page page, String address) {
        page.navigate("/my");
        page.locator("[name=email]").fill(address);
        page.locator("main button").click();
        assertThat(page.locator("h1")).hasText("Kijk in je mail");
    }

    private List<Mailbox.Received> lettersTo(String name) {
        return mailbox.lettersTo(mailOf(name));
    }
}
