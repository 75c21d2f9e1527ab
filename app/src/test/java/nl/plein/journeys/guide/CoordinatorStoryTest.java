package nl.plein.journeys.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDateTime;
import nl.plein.ground.EndsOn;
import nl.plein.access.Viewer;
import nl.plein.ground.Story;
import nl.plein.journeys.AfterMatch;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Journeyers;
import nl.plein.journeys.Moment;
import nl.plein.matching.Matches;
import nl.plein.matching.Neighbours;
import nl.plein.needs.Entries;
import nl.plein.needs.EntryId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A day of a coordinator. */
class CoordinatorStoryTest extends Story {

    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 3, 10, 18, 30);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Entries entries;

    @Autowired
    private Matches matches;

    private Journeyers journeyers;
    private Viewer coordinator;
    private EntryId need;
    private Journey journey;

    @BeforeEach
    void samAndNoorBegin() {
        var neighbours = Neighbours.in(application);
        journeyers = Journeyers.in(application);
        coordinator = neighbours.coordinator();
        need = neighbours.asks("Sam", 20);
        journey = AfterMatch.in(application).begins(coordinator, need, neighbours.offers("Noor", 2));
    }

    @Test
    @EndsOn("Sam met Noor")
    void whoeverNeedsTheCoordinatorTodayStandsOnTop() {
        var phone = phone(JavaScript.OFF);
        phone.navigate(journeyers.pageOfHelper(journey) + "/worry");
        phone.fill("[name=words]", "Sam eet de hele dag niet.");
        phone.click("text=Vertel het de coördinator");
        clock.moveTo(clock.instant().plus(Duration.ofDays(6)));

        var page = signIn(desktop(), Neighbours.COORDINATOR);
        page.click("text=Samen bezig");
        axe(page);
        screenshot(page, "guide-list");
        assertThat(page.locator(".guide-reason h2").allTextContents()).containsExactly("Iemand wil je iets vertellen (1)");
        assertThat(page.locator(".guide-reason .plein-card").textContent()).contains("Na vijf dagen nog geen afspraak");

        page.click("text=Sam met Noor");
        axe(page);
        screenshot(page, "guide-one");
        assertThat(page.locator(".guide-told").textContent()).contains("Noor", "Sam eet de hele dag niet.");
        page.click("text=Ik heb erover gebeld");
        assertThat(page.locator(".guide-told").count()).isZero();
    }

    @Test
    @EndsOn("Sam met Noor")
    void byPhoneTheCoordinatorSetsTheFirstTimeAndWritesDownWhatCame() {
        var page = signIn(desktop(), Neighbours.COORDINATOR);
        page.navigate("/journeys/" + journey.id().value());
        page.fill("[name=day]", "2026-03-01");
        page.fill("[name=at]", "18:30");
        page.click("text=Leg het eerste moment vast");
        assertThat(page.locator(".utrecht-alert--error").textContent()).contains("Kies een moment dat nog moet komen");
        assertThat(page.inputValue("[name=at]")).isEqualTo("18:30");
        page.fill("[name=day]", "2026-03-10");
        page.click("text=Leg het eerste moment vast");
        assertThat(page.locator(".guide-moments li").count()).isEqualTo(4);
        assertThat(mailbox.lastLetterTo(Neighbours.mailOf("Sam")).text()).contains("dinsdag 10 maart om 18.30\u00a0uur");

        clock.moveTo(FIRST.plusHours(1).atZone(clock.getZone()).toInstant());
        page = signIn(desktop(), Neighbours.COORDINATOR);
        page.navigate("/journeys/" + journey.id().value());
        page.click("text=Vul in wat je hoorde");
        page.locator("[name=why]").first().selectOption("NOBODY_ANSWERED");
        screenshot(page, "guide-moments");
        page.click("text=Het ging niet door");
        assertThat(page.locator(".guide-moments li").first().textContent()).contains("ging niet door", "Er nam niemand op");
        assertThat(journeyers.now(journey).moments().getFirst().outcome()).isInstanceOf(Moment.Outcome.Missed.class);
    }

    @Test
    @EndsOn("Jij en Sam")
    void whoEndsAMatchLooksAgainWithTheTimeTheyWaited() {
        var since = entries.find(need).orElseThrow().since();
        var page = signIn(phone(), Neighbours.COORDINATOR);
        page.navigate("/journeys/" + journey.id().value());
        page.click("text=Stoppen of afronden");
        page.check("[name=reason][value=HELPER_STOPS]");
        page.check("[name=then][value=again]");
        axe(page);
        screenshot(page, "guide-end");
        page.click("text=Beëindig de koppeling");

        assertThat(page.locator("main").textContent()).contains("Dit is klaar.");
        assertThat(journeyers.now(journey).ending().why()).isEqualTo(Journey.Ending.Why.STOPPED);
        assertThat(matches.find(journey.match())).isEmpty();
        assertThat(entries.find(need)).hasValueSatisfying(entry -> {
            assertThat(entry.isOpen()).isTrue();
            assertThat(entry.since()).isEqualTo(since);
        });
        opensAsOver(phone(JavaScript.OFF));
    }

    private void opensAsOver(Page helper) {
        helper.navigate(journeyers.pageOfHelper(journey));
        assertThat(helper.locator("main").textContent()).contains("Jullie zijn klaar.");
    }
}
