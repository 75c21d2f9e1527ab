package nl.plein.journeys.reminder;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import nl.plein.ground.EndsOn;
import nl.plein.ground.Mailbox;
import nl.plein.ground.Story;
import nl.plein.journeys.ContactMoments;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Journey.Ending;
import nl.plein.journeys.Journeyers;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.Moment.Outcome;
import nl.plein.journeys.Moment.Went;
import nl.plein.journeys.programme.SomeProgrammes;
import nl.plein.journeys.time.MoveMoment;
import nl.plein.matching.Neighbours;
import nl.plein.people.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Sam, for whom Fatma speaks, and Noor, who helps, talk on Thursday 12 March at half past six. */
class RemindersTest extends Story {

    private static final String FATMA = Neighbours.mailOf("Fatma");
    private static final String NOOR = Neighbours.mailOf("Noor");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Journeys journeys;

    @Autowired
    private ContactMoments moments;

    @Autowired
    private MoveMoment moveMoment;

    private Journey journey;

    @BeforeEach
    void aPair() {
        var journeyers = Journeyers.in(application);
        var pair = journeyers.pair(somebody.anOrganisation(), "Sam", "Noor", SomeProgrammes.onDays("Maatje", 0, 7));
        journey = journeyers.begin(pair, LocalDateTime.parse("2026-03-12T18:30"));
    }

    @Test
    void bothAreRemindedTheDayBeforeAndAnHourBeforeAndTheHelperIsAskedAfterwards() {
        assertThat(sent(FATMA, "2026-03-11T16:59")).isEmpty();
        assertThat(sent(FATMA, "2026-03-11T17:00")).containsExactly("Herinnering: morgen om 18.30 uur");
        assertThat(sent(FATMA, "2026-03-12T17:30"))
                .containsExactly("Herinnering: morgen om 18.30 uur", "Herinnering: vandaag om 18.30 uur");
        assertThat(sent(FATMA, "2026-03-12T20:00")).hasSize(2);
        assertThat(sent(NOOR, "2026-03-12T20:01")).containsExactly(
                "Herinnering: morgen om 18.30 uur", "Herinnering: vandaag om 18.30 uur", "Hoe was het?");
    }

    @Test
    void noReminderGoesTwice() {
        sent(FATMA, "2026-03-11T17:00");
        jobs.run("journeys-remind");
        assertThat(sent(FATMA, "2026-03-11T17:30")).hasSize(1);
    }

    @Test
    void itTellsNothingToWhoeverLooksAtTheSamePhone() {
        sent(NOOR, "2026-03-11T17:00");
        sent(NOOR, "2026-03-12T17:30");
        sent(NOOR, "2026-03-12T20:00");
        assertThat(reminders(NOOR)).hasSize(3)
                .allSatisfy(letter -> assertThat(letter.subject() + letter.text())
                        .doesNotContain("Sam", "Fatma", "Buurtbond", "Maatje", "hulp", "buddy"));
    }

    @Test
    void aMovedMomentIsRemindedOfAtItsNewTime() {
        moveMoment.move(journey.id(), journey.moments().getFirst().id(), LocalDateTime.parse("2026-03-13T16:00"), false, noor());
        assertThat(sent(FATMA, "2026-03-11T17:00")).isEmpty();
        assertThat(sent(FATMA, "2026-03-12T17:30")).containsExactly("Herinnering: morgen om 16.00 uur");
    }

    @Test
    void whatWasPlannedForTheOldTimeIsDropped() {
        sent(FATMA, "2026-03-11T16:00");
        moveMoment.move(journey.id(), journey.moments().getFirst().id(), LocalDateTime.parse("2026-03-14T16:00"), false, noor());
        sent(FATMA, "2026-03-11T17:00");
        assertThat(sent(FATMA, "2026-03-12T17:30")).isEmpty();
        assertThat(why()).containsOnly("MOVED");
    }

    @Test
    void nobodyIsRemindedOfAMomentThatSomebodyCannotMake() {
        moveMoment.cannot(journey.id(), journey.moments().getFirst().id(), noor());
        assertThat(sent(FATMA, "2026-03-11T17:00")).isEmpty();
        assertThat(why()).containsOnly("CANNOT");
    }

    @Test
    void nobodyIsRemindedOnceItIsOver() {
        sent(FATMA, "2026-03-11T17:00");
        journeys.end(journey.id(), new Ending(Ending.Why.STOPPED, clock.instant()), null);
        sent(FATMA, "2026-03-12T17:30");
        sent(FATMA, "2026-03-12T20:00");
        assertThat(owner.count("journeys.reminder where sent_at is not null")).isEqualTo(2);
        assertThat(why()).containsOnly("OVER");
    }

    @Test
    void whoSaidHowItWasIsNotAsked() {
        clock.moveTo(at("2026-03-12T19:05"));
        moments.came(journey.moments().getFirst().id(), new Outcome.Happened(30, Went.WELL, clock.instant()), noor());
        assertThat(sent(NOOR, "2026-03-12T20:00")).doesNotContain("Hoe was het?");
    }

    @Test
    void whenTheMachineStoodStillTheDayBeforeLetterStillGoesInTheEvening() {
        sent(FATMA, "2026-03-11T16:00");
        assertThat(sent(FATMA, "2026-03-11T20:30")).containsExactly("Herinnering: morgen om 18.30 uur");
    }

    @Test
    void andNotTheNextMorning() {
        sent(FATMA, "2026-03-11T16:00");
        assertThat(sent(FATMA, "2026-03-12T08:00")).isEmpty();
        assertThat(why()).containsOnly("TOO_LATE");
    }

    @Test
    void threeTalksOnOneDayAreOneLetterWithThreeTimes() {
        alsoWithNoor("Ali", "2026-03-12T10:00");
        alsoWithNoor("Bo", "2026-03-12T14:00");
        assertThat(sent(NOOR, "2026-03-11T17:00")).containsExactly("Herinnering: morgen om 10.00, 14.00 en 18.30 uur");
        assertThat(why()).isEmpty();
        assertThat(sent(FATMA, "2026-03-11T17:00")).containsExactly("Herinnering: morgen om 10.00, 14.00 en 18.30 uur");
        jobs.run("journeys-remind");
        assertThat(reminders(NOOR)).hasSize(1);
    }

    private void alsoWithNoor(String name, String at) {
        var journeyers = Journeyers.in(application);
        var pair = journeyers.pair(journey.organisation(), name, "Noor", SomeProgrammes.onDays("Maatje", 0, 7));
        journeyers.begin(pair, LocalDateTime.parse(at));
    }

    @Test
    void nothingGoesAtNightAlsoWhenTheMachineStoodStill() {
        moveMoment.move(journey.id(), journey.moments().getFirst().id(), LocalDateTime.parse("2026-03-12T21:45"), false, noor());
        sent(FATMA, "2026-03-11T17:00");
        assertThat(sent(FATMA, "2026-03-12T21:05")).hasSize(1);
    }

    @Test
    void aFamilyGetsNoMoreThanTwoADayAtOneAddress() {
        owner.jdbc().sql("update people.person set email = 'samen@home.example' where given_name in ('Fatma', 'Noor')").update();
        sent(NOOR, "2026-03-12T17:30");
        jobs.run("journeys-remind");
        sent(NOOR, "2026-03-12T20:00");
        assertThat(reminders("samen@home.example")).extracting(Mailbox.Received::subject)
                .containsOnly("Herinnering: vandaag om 18.30 uur").hasSize(2);
    }

    @Test
    void theQuestionThatWasTooMuchComesTheNextMorning() {
        aFamilyGetsNoMoreThanTwoADayAtOneAddress();
        sent(NOOR, "2026-03-13T08:59");
        assertThat(reminders("samen@home.example")).hasSize(2);
        sent(NOOR, "2026-03-13T09:00");
        assertThat(reminders("samen@home.example")).extracting(Mailbox.Received::subject).contains("Hoe was het?");
    }

    @Test
    void whoReadsEnglishIsRemindedInEnglish() {
        owner.jdbc().sql("update people.person set language = 'en' where given_name = 'Noor'").update();
        assertThat(sent(NOOR, "2026-03-11T17:00")).containsExactly("Reminder: tomorrow at 18:30");
    }

    @Test
    void whoHasAPhoneAndNoMailGetsATextMessage() {
        phoneOnly("06 - 12 34 56 78");
        sent(FATMA, "2026-03-11T17:00");
        assertThat(reminders("+31612345678")).singleElement().satisfies(text -> assertThat(text.text())
                .startsWith("Herinnering: morgen om 18.30 uur. ").contains("http://localhost:8080/reminders/"));
    }

    @Test
    void aPhoneOnTheWallCannotBeReached() {
        phoneOnly("046 - 123 45 67");
        sent(FATMA, "2026-03-11T17:00");
        assertThat(why()).containsExactly("UNREACHABLE");
    }

    @ParameterizedTest
    @EnumSource
    @EndsOn("Wil je geen herinneringen meer?")
    void oneButtonStopsThemAndAnotherBringsThemBack(JavaScript javaScript) {
        sent(FATMA, "2026-03-11T17:00");
        var stop = owner.jdbc().sql("select aside_link from post.letter where address = :fatma and aside_link is not null")
                .param("fatma", FATMA).query(String.class).single();
        var page = phone(javaScript);
        page.navigate(stop);
        axe(page);
        assertThat(owner.count("journeys.reminder_stopped")).isZero();

        page.locator("main form button").click();
        assertThat(page.locator("h1")).hasText("Je krijgt geen herinneringen meer");
        axe(page);
        screenshot(page, "reminders-stopped");
        assertThat(sent(FATMA, "2026-03-12T17:30")).hasSize(1);
        assertThat(reminders(NOOR)).hasSize(2);

        page.locator("main form button").click();
        assertThat(page.locator("h1")).hasText("Wil je geen herinneringen meer?");
        assertThat(sent(FATMA, "2026-03-18T17:00")).hasSize(2);
    }

    private void phoneOnly(String number) {
        owner.jdbc().sql("update people.person set email = null, phone = :number where given_name = 'Fatma'")
                .param("number", number).update();
    }

    private PersonId noor() {
        return Journeyers.helper(journey).person();
    }

    /** Subjects of all reminders to this address, once the job ran at this moment. */
    private List<String> sent(String address, String at) {
        clock.moveTo(at(at));
        jobs.run("journeys-remind");
        return reminders(address).stream().map(Mailbox.Received::subject).toList();
    }

    private List<Mailbox.Received> reminders(String address) {
        return mailbox.lettersTo(address).reversed().stream()
                .filter(letter -> letter.subject().matches("(Herinnering|Reminder|Hoe was het|Sms).*"))
                .toList();
    }

    private List<String> why() {
        return owner.jdbc().sql("select why from journeys.reminder where why is not null").query(String.class).list();
    }

    private Instant at(String local) {
        return LocalDateTime.parse(local).atZone(clock.getZone()).toInstant();
    }
}
