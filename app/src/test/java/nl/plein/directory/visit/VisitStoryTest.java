package nl.plein.directory.visit;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import nl.plein.ground.EndsOn;
import nl.plein.directory.Day;
import nl.plein.directory.PlaceId;
import nl.plein.directory.SomeDirectory;
import nl.plein.directory.visit.talk.TalkTime;
import nl.plein.directory.visit.talk.TalkTimes;
import nl.plein.ground.Story;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody who cannot sleep, with a phone and without JavaScript, books a talk at the library. */
class VisitStoryTest extends Story {

    private static final String ANNEMIEK = "annemiek@bieb.example";
    private static final String LIBRARY = "{\"name\":\"Bibliotheek\",\"street\":\"Plein\",\"number\":\"1\",\"town\":\"Amersfoort\","
            + "\"lat\":52.156,\"lon\":5.387,\"walkIn\":true,\"talk\":\"Aan de ronde tafel zit elke ochtend iemand.\","
            + "\"access\":[\"WHEELCHAIR\"],\"how\":\"Loop vanaf het station.\","
            + "\"open\":[{\"days\":[\"MO\",\"TU\",\"WE\",\"TH\",\"FR\"],\"from\":\"09:00\",\"to\":\"17:00\"}]}";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TalkTimes talkTimes;

    private OrganisationId organisation;
    private PersonId annemiek;
    private PlaceId library;

    @BeforeEach
    void aLibraryWhereAnnemiekSits() {
        var directory = SomeDirectory.in(application);
        organisation = somebody.anOrganisation();
        annemiek = somebody.whoCoordinates(ANNEMIEK, organisation);
        library = directory.place(organisation, LIBRARY);
        directory.place(organisation, "{\"name\":\"Buurthuis ver weg\",\"lat\":50.9,\"lon\":5.9,\"walkIn\":true}");
        directory.place(organisation, "{\"name\":\"Sporthal\",\"walkIn\":false}");
        for (var day : new Day[] {Day.TU, Day.WE})
            talkTimes.keep(new TalkTime(
                    UUID.randomUUID(), organisation, library, annemiek, "Annemiek", day, LocalTime.of(10, 0), LocalTime.of(11, 0),
                    30, LocalDate.parse("2026-01-01"), null));
        clock.moveTo(Instant.parse("2026-03-02T02:00:00Z"));
    }

    @Test
    @EndsOn("Kom eens langs")
    void aTalkIsBookedAtNightAndMovedAndNobodyAsksWhy() {
        var page = phone(JavaScript.OFF);
        page.navigate("/come-by?postcode=3811");
        assertThat(text(page)).contains("Bibliotheek", "Nu dicht. Open: vandaag om 9.00", "Loop gewoon binnen").doesNotContain("Sporthal");
        assertThat(page.locator(".visit-places h3").allTextContents()).containsExactly("Bibliotheek", "Buurthuis ver weg");
        axe(page);
        screenshot(page, "visit-list-360");

        page.click(".visit-places h3 a >> nth=0");
        assertThat(text(page)).contains("dinsdag 3 maart", "woensdag 4 maart");
        axe(page);
        screenshot(page, "visit-choose-360");
        page.locator(".visit-times a").first().click();
        assertThat(text(page)).contains("dinsdag 3 maart om 10.00", "We vragen niet waarom je komt.");
        page.click("text=Afspreken");
        assertThat(page.locator(".utrecht-alert--error").textContent()).contains("Vul een naam in.");
        axe(page);
        page.fill("[name=called]", "Uil");
        page.fill("[name=phone]", "06 12345678");
        page.check("[name=brings]");
        screenshot(page, "visit-book-360");
        page.click("text=Afspreken");
        page.waitForURL("**/visit/**");
        assertThat(text(page)).contains("Tot dan, Uil!", "dinsdag 3 maart om 10.00", "Loop vanaf het station.");
        axe(page);
        screenshot(page, "visit-mine-360");
        assertThat(mailbox.lettersTo("+31612345678").getFirst().text()).contains("dinsdag 3 maart om 10.00", "/visit/");

        page.click("text=Kies een ander moment");
        axe(page);
        var wednesday = page.locator(".visit-day").nth(1);
        wednesday.locator("summary").click();
        wednesday.locator("button").last().click();
        page.waitForURL("**/visit/*");
        assertThat(text(page)).contains("woensdag 4 maart om 10.30");

        var file = page.request().get(page.url() + "/plein.ics").text();
        assertThat(file).contains("DTSTART;TZID=Europe/Amsterdam:20260304T103000", "SEQUENCE:1", "Bibliotheek").doesNotContain("Uil", "/visit/");
        jobs.run("directory-remind-of-visits");
        clock.moveTo(Instant.parse("2026-03-02T16:30:00Z"));
        jobs.run("directory-remind-of-visits");
        assertThat(mailbox.lettersTo("+31612345678")).as("no word of the old time").hasSize(1).first()
                .satisfies(letter -> assertThat(letter.text()).contains("Je komt nu woensdag 4 maart"));
        clock.advance(Duration.ofDays(1));
        jobs.run("directory-remind-of-visits");
        jobs.run("directory-remind-of-visits");
        assertThat(mailbox.lettersTo("+31612345678")).as("one reminder").hasSize(2).first()
                .satisfies(letter -> assertThat(letter.text()).contains("Tot snel! Je komt woensdag 4 maart om 10.30"));

        page.locator("summary").click();
        page.click("text=Wis alles nu");
        page.waitForURL("**/come-by?removed=yes");
        assertThat(text(page)).contains("Alles over je afspraak is weg.");
        assertThat(owner.count("directory.visit")).isZero();
        assertThat(owner.count("post.letter where way = 'TEXT'")).isZero();
    }

    @Test
    @EndsOn("Langskomen bij Bibliotheek")
    void whoeverIsAMomentTooLateLosesNothingThatWasTyped() {
        var slow = phone(JavaScript.OFF);
        slow.navigate("/come-by/" + library.value());
        slow.locator(".visit-times a").first().click();
        var quick = phone(JavaScript.OFF);
        quick.navigate(slow.url());
        quick.fill("[name=called]", "Vlug");
        quick.click("text=Afspreken");
        quick.waitForURL("**/visit/**");
        assertThat(text(quick)).contains("Bewaar deze bladzijde.");

        slow.fill("[name=called]", "Traag");
        slow.fill("[name=email]", "traag@example.org");
        slow.selectOption("[name=speaks]", "ar");
        slow.click("text=Afspreken");
        assertThat(text(slow)).contains("Dit moment is net weg.", "dinsdag 3 maart om 10.30");
        assertThat(slow.inputValue("[name=called]")).isEqualTo("Traag");
        assertThat(slow.inputValue("[name=speaks]")).isEqualTo("ar");
        axe(slow);
        slow.locator("[name=moment]").first().check();
        slow.click("text=Afspreken");
        slow.waitForURL("**/visit/**");
        assertThat(text(slow)).contains("Tot dan, Traag!", "dinsdag 3 maart om 10.30");
        assertThat(mailbox.lastLetterTo("traag@example.org").link()).startsWith("/visit/");

        slow.click("text=Ik kom niet");
        assertThat(text(slow)).contains("Je komt niet", "Je bent een andere keer welkom.");
        axe(slow);
        quick.navigate("/come-by/" + library.value());
        assertThat(quick.locator(".visit-times a").first().textContent()).as("free again").contains("10.30");
    }

    private static String text(Page page) {
        return page.locator("main").textContent().replace('\u00a0', ' ');
    }
}
