package nl.plein.journeys.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import nl.plein.ground.EndsOn;
import nl.plein.access.Keys;
import nl.plein.ground.Story;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Journeyers;
import nl.plein.journeys.worry.TellWorry;
import nl.plein.matching.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Anneke coordinates Sam and Noor, who begin on Monday the second of March. */
class DigestTest extends Story {

    private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-03-09T08:00");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TellWorry tellWorry;

    @Autowired
    private SendDigest sendDigest;

    @Autowired
    private Keys ring;

    private Journeyers journeyers;
    private Journey journey;

    @BeforeEach
    void samAndNoor() {
        clock.moveTo(at(LocalDateTime.parse("2026-03-02T12:00")));
        journeyers = Journeyers.in(application);
        journey = journeyers.buddies();
    }

    @Test
    void onMondayTheCoordinatorHearsHowManyNeedThemAndNotWho() {
        tellWorry.tell(journey, Journeyers.helper(journey).person(), "Sam eet niet");
        digest(MONDAY);
        var letter = mailbox.lastLetterTo(Neighbours.COORDINATOR);
        assertThat(letter.subject()).isEqualTo("Deze week: 1 keer ben je nodig");
        assertThat(letter.text()).contains("Iemand wil je iets vertellen: 1").doesNotContain("Sam", "Noor", "eet");
        assertThat(letter.link()).isEqualTo("/journeys");
    }

    @Test
    void whatEndsThisWeekStandsInItAlsoBesideAnotherReason() {
        journeyers.begin(journey, LocalDateTime.parse("2026-03-03T18:30"));
        tellWorry.tell(journey, Journeyers.helper(journey).person(), "Sam eet niet");
        digest(MONDAY);
        assertThat(mailbox.lastLetterTo(Neighbours.COORDINATOR).text()).contains("Iemand wil je iets vertellen: 1", "Bijna klaar: 1");
    }

    @Test
    void whoIsNeededNowhereGetsNoLetter() {
        journeyers.begin(journey, LocalDateTime.parse("2026-03-09T18:30"));
        digest(MONDAY);
        assertThat(digests()).isZero();
    }

    @Test
    void itGoesOnceAWeekAlsoWhenTwoNodesSendAtTheSameMoment() throws Exception {
        clock.moveTo(at(MONDAY));
        var ready = new CountDownLatch(2);
        Runnable node = () -> {
            ready.countDown();
            ring.onDuty(sendDigest::send);
        };
        try (var nodes = Executors.newFixedThreadPool(2)) {
            var one = nodes.submit(node);
            var other = nodes.submit(node);
            one.get();
            other.get();
        }
        assertThat(digests()).isEqualTo(1);
        digest(MONDAY.plusDays(1));
        assertThat(digests()).isEqualTo(1);
        digest(MONDAY.plusDays(7));
        assertThat(digests()).isEqualTo(2);
    }

    @Test
    @EndsOn("Samen bezig")
    void oneButtonStopsItAndAnotherBringsItBack() {
        var page = signIn(phone(JavaScript.OFF), Neighbours.COORDINATOR);
        page.navigate("/journeys");
        axe(page);
        page.click("text=Stuur mij deze mail niet meer");
        digest(MONDAY);
        assertThat(digests()).isZero();

        page = signIn(phone(JavaScript.OFF), Neighbours.COORDINATOR);
        page.navigate("/journeys");
        page.click("text=Stuur mij elke maandag een mail");
        digest(MONDAY);
        assertThat(digests()).isEqualTo(1);
    }

    private int digests() {
        return owner.count("post.letter where subject like 'Deze week:%'");
    }

    private void digest(LocalDateTime when) {
        clock.moveTo(at(when));
        jobs.run("journeys-digest");
    }

    private Instant at(LocalDateTime when) {
        return when.atZone(clock.getZone()).toInstant();
    }
}
