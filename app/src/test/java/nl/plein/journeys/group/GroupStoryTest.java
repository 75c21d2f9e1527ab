package nl.plein.journeys.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.plein.ground.EndsOn;
import nl.plein.access.Keys;
import nl.plein.access.Viewer;
import nl.plein.ground.Story;
import nl.plein.journeys.AfterMatch;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Journey.Ending;
import nl.plein.journeys.JourneyLinks;
import nl.plein.journeys.Journeyers;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.Participant;
import nl.plein.matching.Matches;
import nl.plein.matching.Neighbours;
import nl.plein.people.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Sam with Noor, and Lina with Ali: brother and sister, who would rather do it together. */
class GroupStoryTest extends Story {

    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-03-10T18:30");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Journeys journeys;

    @Autowired
    private JourneyLinks links;

    @Autowired
    private Matches matches;

    @Autowired
    private People people;

    @Autowired
    private Keys ring;

    private Journeyers journeyers;
    private Viewer coordinator;
    private Journey sam;
    private Journey lina;

    @BeforeEach
    void twoPairs() {
        var neighbours = Neighbours.in(application);
        var afterMatch = AfterMatch.in(application);
        journeyers = Journeyers.in(application);
        coordinator = neighbours.coordinator();
        sam = afterMatch.begins(coordinator, neighbours.asks("Sam", 20), neighbours.offers("Noor", 2));
        lina = afterMatch.begins(coordinator, neighbours.asks("Lina", 20), neighbours.offers("Ali", 2));
    }

    @Test
    void fourPeopleGoFromStartToATalkThatWasThere() {
        var page = ask();
        assertThat(page.locator("main").textContent()).contains("nog geen antwoord");
        for (var name : List.of("Noor", "Lina", "Ali")) answer(name, "yes");
        assertThat(now(sam).participants()).hasSize(2);
        var oldLink = links.to(lina, Journeyers.asker(lina));
        byPhone(page, "Sam", "Zegt ja");
        screenshot(page, "group-made");

        var group = now(sam);
        assertThat(names(group)).containsExactlyInAnyOrder("Sam", "Lina", "Noor", "Ali");
        assertThat(now(lina).ending().why()).isEqualTo(Ending.Why.JOINED);
        assertThat(mailbox.lastLetterTo(Neighbours.mailOf("Lina")).subject()).isEqualTo("Jullie zijn nu een groep");

        var noor = phone(JavaScript.OFF);
        noor.navigate(mailbox.lastLetterTo(Neighbours.mailOf("Noor")).link());
        axe(noor);
        assertThat(noor.locator("h1").textContent()).contains("Lina").contains("Sam");
        assertThat(noor.locator("main").textContent()).contains("Je helpt samen met Ali.");
        journeyers.begin(group, FIRST);

        var child = phone(JavaScript.OFF);
        child.navigate(oldLink);
        axe(child);
        screenshot(child, "group-child");
        assertThat(child.locator("h1").textContent()).contains("Ali").contains("Noor");
        assertThat(child.locator("main").textContent()).contains("Jullie doen het samen", "Sam");

        for (var name : List.of("Sam", "Lina", "Noor", "Ali")) {
            clock.moveTo(FIRST.minusDays(1).withHour(17).atZone(clock.getZone()).toInstant());
            jobs.run("journeys-remind");
            assertThat(mailbox.lastLetterTo(Neighbours.mailOf(name)).subject()).startsWith("Herinnering: morgen");
        }
        clock.moveTo(FIRST.plusHours(1).atZone(clock.getZone()).toInstant());
        noor.reload();
        noor.click("text=Vertel hoe het ging");
        noor.locator("summary:has-text('Het gesprek was er')").or(noor.locator("[name=minutes]")).first().click();
        noor.fill("[name=minutes]", "35");
        noor.check("[name=went][value=WELL]");
        noor.click("text=Bewaar: het gesprek was er");
        lands(noor, Pattern.compile("Jij en (Lina, Sam|Sam, Lina)"));
        assertThat(now(group).moments().getFirst().happened()).isTrue();
    }

    @Test
    @EndsOn("Zullen jullie het samen doen?")
    void whoIsAskedSeesNoNameAndOneNoLeavesEverythingAsItWas() {
        ask();
        var ali = phone(JavaScript.OFF);
        ali.navigate(mailbox.lastLetterTo(Neighbours.mailOf("Ali")).link());
        axe(ali);
        screenshot(ali, "group-ask");
        assertThat(ali.locator("main").textContent()).contains("2 mensen hulp").doesNotContain("Sam", "Noor", "Lina");
        for (var name : List.of("Noor", "Lina", "Sam")) answer(name, "yes");
        answer("Ali", "no");
        answer("Ali", "yes");

        assertThat(names(now(sam))).containsExactlyInAnyOrder("Sam", "Noor");
        assertThat(now(lina).isOver()).isFalse();
        assertThat(mailbox.lettersTo(Neighbours.mailOf("Noor"))).noneMatch(letter -> letter.subject().contains("groep"));
    }

    @Test
    @EndsOn("Zullen jullie het samen doen?")
    void oneHelperComesAlongAndStaysWhereSheWas() {
        var page = signIn(desktop(), Neighbours.COORDINATOR);
        page.navigate("/journeys/" + sam.id().value() + "/group?name=lina");
        page.selectOption("[name=person]", Journeyers.helper(lina).person().value().toString());
        page.click("text=Vraag het aan iedereen");
        for (var name : List.of("Sam", "Noor", "Ali")) answer(name, "yes");
        assertThat(names(now(sam))).containsExactlyInAnyOrder("Sam", "Noor", "Ali");
        assertThat(now(lina).isOver()).isFalse();
        assertThat(names(now(lina))).containsExactlyInAnyOrder("Lina", "Ali");
    }

    @Test
    void whatWasShownToFewerPeopleStaysWithThem() {
        var before = made(Journeyers.asker(sam), "Vroeger");
        clock.moveTo(clock.instant().plusSeconds(3600));
        group();
        clock.moveTo(clock.instant().plusSeconds(3600));
        var group = now(sam);
        var after = made(Journeyers.asker(sam), "Samen");
        var ali = phone(JavaScript.OFF);
        ali.navigate(pageOf(group, "Ali"));
        assertThat(ali.locator("main").textContent()).contains("Sam: ", "Samen").doesNotContain("Vroeger");
        assertThat(ali.request().get(address(pageOf(group, "Ali") + "/photos/" + before)).status()).isEqualTo(404);
        assertThat(ali.request().get(address(pageOf(group, "Noor") + "/photos/" + before)).status()).isEqualTo(200);
        var child = phone(JavaScript.OFF);
        child.navigate(pageOf(group, "Lina"));
        lands(child, Pattern.compile("Lina, (Noor en Ali|Ali en Noor)"));
        axe(child);
        assertThat(child.locator("main").textContent()).contains("Samen").doesNotContain("Vroeger");
        assertThat(child.request().get(address(pageOf(group, "Lina") + "/photos/" + after)).status()).isEqualTo(200);
        assertThat(child.request().get(address(pageOf(group, "Lina") + "/photos/" + before)).status()).isEqualTo(404);
    }

    @Test
    void aHelperReachesOnlyThoseWithWhomTheyWereMatched() {
        group();
        var group = now(sam);
        owner.jdbc().sql("insert into journeys.meeting values (:journey, 'PHONE', null, :by, now())")
                .param("journey", group.id().value()).param("by", Journeyers.helper(group).person().value()).update();
        journeyers.begin(group, FIRST);
        var ali = phone(JavaScript.OFF);
        ali.navigate(pageOf(group, "Ali"));
        lands(ali, Pattern.compile("Jij en (Lina, Sam|Sam, Lina)"));
        assertThat(ali.content()).contains(Neighbours.mailOf("Lina")).doesNotContain(Neighbours.mailOf("Sam"));
    }

    @Test
    void whoIsTakenOutFindsNothingAnyMoreAndTheOthersGoOn() {
        group();
        var group = now(sam);
        var link = pageOf(group, "Ali");
        var page = signIn(phone(JavaScript.OFF), Neighbours.COORDINATOR);
        page.navigate("/journeys/" + group.id().value() + "/group");
        axe(page);
        var ali = page.locator(".guide-members li", new Page.LocatorOptions().setHasText("Ali"));
        ali.locator("summary").click();
        ali.locator("button").click();
        lands(page, Pattern.compile("Een groepje: (Sam, Lina|Lina, Sam) met Noor"));
        assertThat(names(now(sam))).containsExactlyInAnyOrder("Sam", "Lina", "Noor");
        assertThat(page.request().get(address(link)).status()).isEqualTo(404);
        assertThat(mailbox.lastLetterTo(Neighbours.mailOf("Noor")).subject()).isEqualTo("De groep is veranderd");
        assertThat(page.locator(".guide-members summary:has-text('Noor')").count()).isZero();
    }

    @Test
    @EndsOn("Zullen jullie het samen doen?")
    void whenOneMatchEndsTheOthersGoOnAndTheLastOneEndsIt() {
        group();
        end(lina);
        await().until(() -> ring.onDuty(() -> names(now(sam)).size() == 2));
        assertThat(names(now(sam))).containsExactlyInAnyOrder("Sam", "Noor");
        assertThat(now(sam).isOver()).isFalse();
        end(sam);
        await().until(() -> ring.onDuty(() -> now(sam).isOver()));
    }

    @Test
    void whoEndsAGroupEndsAllItsMatches() {
        group();
        var page = signIn(phone(JavaScript.OFF), Neighbours.COORDINATOR);
        page.navigate("/journeys/" + sam.id().value());
        page.click("text=Stoppen of afronden");
        page.check("[name=reason][value=ENOUGH]");
        page.check("[name=then][value=enough]");
        page.click("text=Beëindig de koppeling");
        lands(page, Pattern.compile("(Sam, Lina|Lina, Sam) met (Noor, Ali|Ali, Noor)"));
        assertThat(matches.find(sam.match())).isEmpty();
        assertThat(matches.find(lina.match())).isEmpty();
    }

    /** As it would go with letters, which other stories tell. */
    private void group() {
        application.getBean(AskTogether.class).ask(sam.id(), lina.id(), null, coordinator.person());
        for (var name : List.of("Sam", "Noor", "Lina", "Ali")) answer(name, "yes");
        assertThat(now(sam).participants()).hasSize(4);
    }

    private Page ask() {
        var page = signIn(desktop(), Neighbours.COORDINATOR);
        page.navigate("/journeys/" + sam.id().value());
        page.click("text=Maak er een groepje van");
        axe(page);
        screenshot(page, "group-put-together");
        page.click("text=Vraag het aan iedereen");
        page.waitForLoadState();
        axe(page);
        return page;
    }

    private void answer(String name, String what) {
        var link = mailbox.lettersTo(Neighbours.mailOf(name)).stream()
                .filter(letter -> letter.subject().startsWith("Zullen jullie"))
                .findFirst().orElseThrow().link();
        var page = phone(JavaScript.OFF);
        page.navigate(link);
        if (page.locator("button[value=" + what + "]").count() > 0) page.click("button[value=" + what + "]");
    }

    private void byPhone(Page page, String name, String words) {
        page.reload();
        var one = page.locator(".guide-members li", new Page.LocatorOptions().setHasText(name).setHasText("nog geen antwoord"));
        one.locator("summary").click();
        one.locator("text=" + words).click();
        page.waitForLoadState();
    }

    private void end(Journey journey) {
        ring.onDuty(() -> matches.end(journey.match(), coordinator.person(), "x", true));
    }

    private UUID made(Participant who, String words) {
        var id = UUID.randomUUID();
        owner.jdbc().sql("""
                insert into journeys.result (id, journey, participant, challenge, words, made_on, by, at)
                values (:id, :journey, :who, 'x', :words, '2026-03-01', :by, :at)
                """)
                .param("id", id).param("journey", who.journey().value()).param("who", who.id()).param("words", words)
                .param("by", who.person().value()).param("at", java.sql.Timestamp.from(clock.instant())).update();
        owner.jdbc().sql("insert into journeys.photo (result, jpeg, width, height) values (:id, '\\xffd8', 1, 1)").param("id", id).update();
        return id;
    }

    private String pageOf(Journey group, String name) {
        var who = group.participants().stream()
                .filter(one -> people.find(one.person()).orElseThrow().givenName().equals(name))
                .findFirst().orElseThrow();
        return links.to(group, who);
    }

    private List<String> names(Journey journey) {
        return journey.participants().stream()
                .filter(Participant::takesPart)
                .map(one -> people.find(one.person()).orElseThrow().givenName())
                .toList();
    }

    private Journey now(Journey journey) {
        return journeys.find(journey.id()).orElseThrow();
    }
}
