package nl.plein.journeys.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import nl.plein.ground.EndsOn;
import nl.plein.ground.Story;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Journeyers;
import nl.plein.journeys.Moment;
import nl.plein.matching.Neighbours;
import nl.plein.shared.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Sam is a child, for whom Fatma speaks. Noor, who helps, would like another time. */
class TalksOfChildrenTest extends Story {

    private static final LocalDateTime TUESDAY = LocalDateTime.parse("2026-03-03T18:30");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private FirstTime firstTime;

    @Autowired
    private MoveMoment moveMoment;

    private Journeyers journeyers;
    private Journey journey;

    @BeforeEach
    void samAndNoor() {
        clock.moveTo(at("2026-03-02T12:00"));
        journeyers = Journeyers.in(application);
        journey = journeyers.buddies();
    }

    @Test
    void noHelperMovesATalkOfAChildIntoTheNightOrToAFewMinutesFromNow() {
        var talk = begin();
        assertThat(move(talk, "2026-03-02", "23:24")).contains("tussen 7.00 en 21.00 uur");
        clock.moveTo(at("2026-03-03T12:00"));
        assertThat(move(talk, "2026-03-03", "12:04")).contains("Dat is te snel");
        assertThat(now(talk).startsAt()).isEqualTo(at("2026-03-03T18:30"));
        assertThat(owner.count("journeys.move_asked")).isZero();
    }

    @Test
    @EndsOn("Een andere tijd voor het gesprek")
    void aTalkMovesOnlyAfterWhoSpeaksForTheChildSaidYesAndTheCoordinatorSeesThatItWasAsked() {
        var talk = begin();
        move(talk, "2026-03-04", "19:00");

        assertThat(now(talk).startsAt()).isEqualTo(at("2026-03-03T18:30"));
        var letter = mailbox.lastLetterTo(Neighbours.mailOf("Fatma"));
        assertThat(letter.subject()).isEqualTo("Mag een gesprek van Sam naar een andere tijd?");
        assertThat(letter.link()).startsWith("/moved/");
        var coordinator = signIn(desktop(), Neighbours.COORDINATOR);
        coordinator.navigate("/journeys");
        assertThat(coordinator.locator("main").innerText()).contains("Een gesprek van een kind krijgt misschien een andere tijd");

        var fatma = phone();
        fatma.navigate(letter.link());
        assertThat(fatma.locator("h1").innerText()).isEqualTo("Een andere tijd voor het gesprek");
        assertThat(fatma.locator("main").innerText()).contains("Noor", "dinsdag 3 maart", "woensdag 4 maart");
        axe(fatma);
        screenshot(fatma, "moved-360");
        fatma.locator("button[value=yes]").click();

        assertThat(fatma.locator("main").innerText()).contains("Bedankt");
        assertThat(now(talk).startsAt()).isEqualTo(at("2026-03-04T19:00"));
        assertThat(mailbox.lastLetterTo(Neighbours.mailOf("Noor")).subject()).isEqualTo("Een afspraak is verzet");
    }

    @Test
    void aNoLeavesTheTalkWhereItIsAndTheHelperHearsSo() {
        var talk = begin();
        move(talk, "2026-03-04", "19:00");
        var link = mailbox.lastLetterTo(Neighbours.mailOf("Fatma")).link();

        for (var times = 0; times < 2; times++)
            phone().request().post(address(link), RequestOptions.create().setForm(FormData.create().set("say", "no")));

        assertThat(now(talk).startsAt()).isEqualTo(at("2026-03-03T18:30"));
        assertThat(mailbox.lastLetterTo(Neighbours.mailOf("Noor")).subject()).isEqualTo("Een gesprek blijft op dezelfde tijd");
        assertThat(owner.count("journeys.move_asked")).isZero();
    }

    @Test
    void aYesToAnEarlierQuestionIsNoYesToALaterOne() {
        var talk = begin();
        move(talk, "2026-03-04", "19:00");
        var first = mailbox.lastLetterTo(Neighbours.mailOf("Fatma")).link();
        move(talk, "2026-03-05", "20:00");

        phone().request().post(address(first), RequestOptions.create().setForm(FormData.create().set("say", "yes")));

        assertThat(now(talk).startsAt()).isEqualTo(at("2026-03-03T18:30"));
    }

    @Test
    void theFirstTimeOfAChildIsByDayWhoeverChoosesIt() {
        var night = TUESDAY.withHour(23);
        assertThat(firstTime.ask(journey.id(), List.of(TUESDAY, night), noor())).isEqualTo(Outcome.refused("journey.time.child-hours"));
        assertThat(firstTime.set(journey.id(), night, noor())).isEqualTo(Outcome.refused("journey.time.child-hours"));
        assertThat(firstTime.set(journey.id(), LocalDateTime.parse("2026-03-02T13:00"), noor()))
                .isEqualTo(Outcome.refused("journey.time.child-soon"));
    }

    @Test
    void aTalkIsNotMovedPastTheNextOne() {
        var talks = journeyers.begin(journey, TUESDAY).moments();
        var past = LocalDateTime.ofInstant(talks.get(1).startsAt(), clock.getZone()).plusHours(1);

        assertThat(moveMoment.move(journey.id(), talks.getFirst().id(), past, false, noor()))
                .isEqualTo(Outcome.refused("journey.time.past-next"));
        assertThat(moveMoment.move(journey.id(), talks.getFirst().id(), past, true, noor())).isInstanceOf(Outcome.Done.class);
    }

    private Moment begin() {
        return journeyers.begin(journey, TUESDAY).moments().getFirst();
    }

    private Moment now(Moment talk) {
        return journeyers.now(journey).moment(talk.id()).orElseThrow();
    }

    private String move(Moment talk, String day, String at) {
        var path = journeyers.pageOfHelper(journey) + "/moments/" + talk.id().value() + "/move";
        var form = FormData.create().set("day", day).set("at", at);
        return phone().request().post(address(path), RequestOptions.create().setForm(form)).text();
    }

    private nl.plein.people.PersonId noor() {
        return Journeyers.helper(journey).person();
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(ZoneId.of("Europe/Amsterdam")).toInstant();
    }
}
