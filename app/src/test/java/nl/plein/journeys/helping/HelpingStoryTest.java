package nl.plein.journeys.helping;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import nl.plein.ground.EndsOn;
import nl.plein.access.Viewer;
import nl.plein.ground.Story;
import nl.plein.journeys.AfterMatch;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Journeyers;
import nl.plein.journeys.Moment;
import nl.plein.matching.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class HelpingStoryTest extends Story {

    /** Tuesday in the week after the story begins, in Amsterdam. */
    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 3, 10, 18, 30);

    @Autowired
    private ApplicationContext application;

    private Neighbours neighbours;
    private Journeyers journeyers;
    private AfterMatch afterMatch;
    private Viewer coordinator;
    private Journey journey;

    @BeforeEach
    void samAndNoorBegin() {
        neighbours = Neighbours.in(application);
        journeyers = Journeyers.in(application);
        afterMatch = AfterMatch.in(application);
        coordinator = neighbours.coordinator();
        journey = afterMatch.begins(coordinator, neighbours.asks("Sam", 20), neighbours.offers("Noor", 2));
    }

    @Test
    @EndsOn("Jij en Sam")
    void aHelperAsksThreeTimesTalksAndTellsHowItWas() {
        var page = phone(JavaScript.OFF);
        page.navigate(mailbox.lastLetterTo(Neighbours.mailOf("Noor")).link());
        axe(page);
        screenshot(page, "helping-begin");
        page.click("text=Momenten voorstellen");
        for (var box : List.of(0, 1, 2)) page.locator("[name=time]").nth(box).check();
        page.check("[name=way][value=PHONE]");
        axe(page);
        screenshot(page, "helping-times");
        page.click("main form button");
        assertThat(page.locator("main").textContent()).contains("Sam kiest nu", "dinsdag 3 maart om 18.30\u00a0uur");
        assertThat(mailbox.lastLetterTo(Neighbours.mailOf("Sam")).subject()).isEqualTo("Welk moment past het best?");

        journeyers.begin(journey, FIRST);
        page.reload();
        axe(page);
        screenshot(page, "helping-planned");
        assertThat(page.locator("main").textContent()).contains("dinsdag 10 maart om 18.30\u00a0uur", "Zo pak je het aan");
        assertThat(page.locator(".helping-line li").count()).isEqualTo(4);

        clock.moveTo(FIRST.plusHours(1).atZone(clock.getZone()).toInstant());
        page.reload();
        page.click("text=Vertel hoe het ging");
        page.fill("[name=note]", "De hond heet Bo.");
        page.click("text=Bewaar: het gesprek was er");
        assertThat(page.locator(".utrecht-alert--error").textContent()).contains("Kies hoe het ging");
        assertThat(page.inputValue("[name=note]")).isEqualTo("De hond heet Bo.");
        page.check("[name=went][value=WELL]");
        axe(page);
        screenshot(page, "helping-moment");
        page.click("text=Bewaar: het gesprek was er");
        assertThat(page.locator("main").textContent()).contains("De hond heet Bo.", "zaterdag 14 maart");
        assertThat(journeyers.now(journey).moments().getFirst().outcome())
                .isInstanceOfSatisfying(Moment.Outcome.Happened.class, happened -> {
                    assertThat(happened.minutes()).isEqualTo(30);
                    assertThat(happened.went()).isEqualTo(Moment.Went.WELL);
                });
        screenshot(page, "helping-goes-on");
    }

    @Test
    @EndsOn("Jij en Sam")
    void movingOneMovesTheRestWhenTheHelperSaysSo() {
        journeyers.begin(journey, FIRST);
        var before = mailbox.lettersTo(Neighbours.mailOf("Sam")).size();
        var page = phone(JavaScript.OFF);
        page.navigate(journeyers.pageOfHelper(journey));
        page.click("text=Ander moment kiezen");
        page.fill("[name=day]", "2026-03-12");
        page.check("[name=later]");
        axe(page);
        page.click("text=Verzet het gesprek");

        assertThat(journeyers.now(journey).moments())
                .extracting(moment -> moment.startsAt().atZone(clock.getZone()).toLocalDate().getDayOfMonth())
                .containsExactly(12, 16, 19, 23);
        var letter = mailbox.nextLetterTo(Neighbours.mailOf("Sam"), before);
        assertThat(letter.text()).contains("dinsdag 10 maart om 18.30\u00a0uur", "donderdag 12 maart om 18.30\u00a0uur");
    }

    @Test
    @EndsOn("Hoe was het met Sam?")
    void whatWasTypedIsKeptWhileItIsBeingTyped() {
        journeyers.begin(journey, FIRST);
        clock.moveTo(FIRST.plusHours(1).atZone(clock.getZone()).toInstant());
        var page = phone();
        page.navigate(journeyers.pageOfHelper(journey));
        page.click("text=Vertel hoe het ging");
        page.waitForResponse(answer -> answer.url().endsWith("/draft"), () -> page.fill("[name=note]", "Half verhaal"));
        page.reload();

        assertThat(page.inputValue("[name=note]")).isEqualTo("Half verhaal");
        assertThat(owner.count("journeys.note")).isZero();
    }

    @Test
    @EndsOn("Goed dat je het zegt")
    void aWorryReachesTheCoordinatorWithoutItsWordsInAMail() {
        var page = phone(JavaScript.OFF);
        page.navigate(journeyers.pageOfHelper(journey));
        page.click("text=Ik maak me zorgen");
        page.fill("[name=words]", "Sam klinkt verdrietig.");
        axe(page);
        page.click("text=Vertel het de coördinator");
        assertThat(page.locator("main").textContent()).contains("Je wordt gebeld");
        screenshot(page, "helping-told");

        var letter = mailbox.lastLetterTo(Neighbours.COORDINATOR);
        assertThat(letter.text()).doesNotContain("verdrietig", "Sam");
        assertThat(letter.link()).isEqualTo("/journeys/" + journey.id().value());
    }

    @Test
    @EndsOn("Deze pagina is er niet")
    void somebodyElsesMomentIsNotThere() {
        journeyers.begin(journey, FIRST);
        var others = journeyers.begin(
                afterMatch.begins(coordinator, neighbours.asks("Mila", 10), neighbours.offers("Daan", Map.of())), FIRST);
        Page page = phone(JavaScript.OFF);
        var mine = journeyers.pageOfHelper(journey);

        expecting(404, () -> page.navigate(mine + "/moments/" + others.moments().getFirst().id().value()));
        expecting(404, () -> page.navigate(mine.replace("/helping/", "/journey/")));
    }
}
