package nl.plein.journeys.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.util.CompatibilityHints;
import nl.plein.ground.Story;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Journey.Ending;
import nl.plein.journeys.Journey.Meeting;
import nl.plein.journeys.Journeyers;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.programme.SomeProgrammes;
import nl.plein.journeys.time.MoveMoment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What calendar programs read, read by two that are not ours. */
class CalendarTest extends Story {

    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-03-12T18:30");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private CalendarLinks links;

    @Autowired
    private Journeys journeys;

    @Autowired
    private MoveMoment moveMoment;

    private final HttpClient client = HttpClient.newHttpClient();
    private Journeyers journeyers;
    private Journey journey;

    @BeforeEach
    void aWeeklyJourney() {
        journeyers = Journeyers.in(application);
        journey = weeklyFrom(FIRST);
    }

    private Journey weeklyFrom(LocalDateTime first) {
        var weekly = SomeProgrammes.onDays("Huiswerk", 0, 7, 14, 21, 28);
        return journeyers.begin(journeyers.pair(somebody.anOrganisation(), "Sam", "Noor", weekly), first);
    }

    @Test
    void theAddressStaysTheSameAndIsReadWithoutSigningIn() {
        var address = addressOfHelper();
        assertThat(addressOfHelper()).isEqualTo(address).endsWith("/plein.ics");
        assertThat(links.of(journey, Journeyers.asker(journey))).isNotEqualTo(address);

        var answer = get(address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        assertThat(events(answer.body())).hasSize(5);
    }

    @Test
    void aWeeklyTalkStaysAtHalfPastSixWhenSummerTimeBegins() {
        var starts = starts(get(addressOfHelper()).body());
        assertThat(starts).extracting(ZonedDateTime::toLocalTime).containsOnly(LocalTime.of(18, 30));
        assertThat(starts).extracting(ZonedDateTime::toInstant)
                .contains(Instant.parse("2026-03-26T17:30:00Z"), Instant.parse("2026-04-02T16:30:00Z"));
    }

    @Test
    void andWhenItEnds() {
        clock.moveTo(Instant.parse("2026-10-12T08:00:00Z"));
        journey = weeklyFrom(LocalDateTime.parse("2026-10-15T18:30"));
        var starts = starts(get(addressOfHelper()).body());
        assertThat(starts).extracting(ZonedDateTime::toLocalTime).containsOnly(LocalTime.of(18, 30));
        assertThat(starts).extracting(ZonedDateTime::toInstant)
                .contains(Instant.parse("2026-10-22T16:30:00Z"), Instant.parse("2026-10-29T17:30:00Z"));
    }

    /** Another program has its own opinion of time zones: it goes by the rules in the file alone. */
    @Test
    void anotherProgramReadsTheSameMoments() {
        var file = get(addressOfHelper()).body();
        var read = Biweekly.parse(file);
        var calendar = read.first();
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).getWarnings()).isEmpty();
        assertThat(calendar.getEvents()).extracting(event -> ((ICalDate) event.getDateStart().getValue()).toInstant())
                .containsExactlyElementsOf(journey.moments().stream().map(moment -> moment.startsAt()).toList());
        assertThat(calendar.getTimezoneInfo().getComponents())
                .extracting(zone -> zone.getTimezoneId().getValue())
                .containsExactly("Europe/Amsterdam");
    }

    @Test
    void aMovedMomentIsTheSameOneWithAHigherNumber() {
        var before = events(get(addressOfHelper()).body()).get(1);
        clock.advance(Duration.ofMinutes(5));
        move(1, LocalDateTime.parse("2026-03-20T19:00"));
        clock.advance(Duration.ofMinutes(5));
        move(1, LocalDateTime.parse("2026-03-20T20:00"));

        var after = events(get(addressOfHelper()).body()).get(1);

        assertThat(value(after, "UID")).isEqualTo(value(before, "UID"));
        assertThat(value(before, "SEQUENCE")).isEqualTo("0");
        assertThat(value(after, "SEQUENCE")).isEqualTo("2");
        assertThat(value(after, "DTSTART")).isEqualTo("20260320T200000");
    }

    @Test
    void whatWasStillToComeIsCancelledWhenItIsOver() {
        journeys.end(journey.id(), new Ending(Ending.Why.STOPPED, clock.instant()), null);
        var events = events(get(addressOfHelper()).body());
        assertThat(events).extracting(event -> value(event, "STATUS")).containsOnly("CANCELLED");
        assertThat(events).extracting(event -> value(event, "SEQUENCE")).containsOnly("1");
    }

    @Test
    void itTellsNobodyWhoMeetsWhomOrWhy() {
        var file = get(addressOfHelper()).body();
        assertThat(file).doesNotContain("Sam", "Noor", "Fatma", "Huiswerk", "Buurtbond", "/helping/", "/journey/");
        assertThat(value(events(file).getFirst(), "SUMMARY")).isEqualTo("Plein: gesprek");
    }

    @Test
    void theRoomIsInItOnceItIsChosen() {
        assertThat(get(addressOfHelper()).body()).doesNotContain("LOCATION");
        journeys.meet(journey.id(), new Meeting(Meeting.Way.VIDEO, "https://meet.example/plein-kraai"),
                Journeyers.helper(journey).person(), clock.instant());
        var event = events(get(addressOfHelper()).body()).getFirst();
        assertThat(value(event, "LOCATION")).isEqualTo("https://meet.example/plein-kraai");
        assertThat(value(event, "URL")).isEqualTo("https://meet.example/plein-kraai");
    }

    @Test
    void oneMomentIsAFileOfItsOwn() {
        var third = journey.moments().get(2);
        var answer = get(links.of(journey, Journeyers.helper(journey), third.id()));
        assertThat(events(answer.body())).singleElement()
                .satisfies(event -> assertThat(value(event, "UID")).isEqualTo(third.id().value().toString()));
    }

    @Test
    void aMomentOfOthersIsNotThere() {
        var others = weeklyFrom(FIRST).moments().getFirst();
        assertThat(get(addressOfHelper().replace("plein.ics", others.id().value() + ".ics")).statusCode()).isEqualTo(404);
    }

    @Test
    void whoeverLeftReadsItNoMore() {
        var address = addressOfHelper();
        owner.jdbc().sql("update journeys.participant set left_at = now() where part = 'HELPER'").update();
        assertThat(get(address).statusCode()).isEqualTo(404);
    }

    private String addressOfHelper() {
        return links.of(journey, Journeyers.helper(journey));
    }

    private void move(int which, LocalDateTime to) {
        var now = journeyers.now(journey);
        moveMoment.move(now.id(), now.moments().get(which).id(), to, false, Journeyers.helper(now).person());
    }

    private HttpResponse<String> get(String path) {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(address(path))).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<ZonedDateTime> starts(String file) {
        return events(file).stream()
                .map(event -> ZonedDateTime.from(event.getDateTimeStart().getDate()))
                .toList();
    }

    private static List<VEvent> events(String file) {
        return strictly(file).<VEvent>getComponents("VEVENT");
    }

    /** With no leniency, and checked as a whole against the standard. */
    private static Calendar strictly(String file) {
        Stream.of(CompatibilityHints.KEY_RELAXED_PARSING, CompatibilityHints.KEY_RELAXED_UNFOLDING, CompatibilityHints.KEY_RELAXED_VALIDATION)
                .forEach(hint -> CompatibilityHints.setHintEnabled(hint, false));
        try {
            var calendar = new CalendarBuilder().build(new StringReader(file));
            assertThat(calendar.validate().getEntries()).isEmpty();
            return calendar;
        } catch (IOException | ParserException e) {
            throw new AssertionError("not a calendar", e);
        }
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }
}
