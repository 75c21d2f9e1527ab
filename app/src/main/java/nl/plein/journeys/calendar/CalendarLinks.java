package nl.plein.journeys.calendar;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.plein.access.PersonalLinks;
import nl.plein.journeys.Journey;
import nl.plein.journeys.JourneyLinks.Opened;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.MomentId;
import nl.plein.journeys.Participant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where somebody's calendar asks when they talk. A calendar is shared more easily than a page, so this address opens
 * times and nothing else.
 */
@Component
public class CalendarLinks {

    private static final String PURPOSE = "journey.calendar";

    private static final Duration VALID = Duration.ofDays(800);

    /** Whoever puts it in a calendar now, wants to have it for the longest programme. */
    private static final Duration SHOWN = VALID.dividedBy(2);

    private final PersonalLinks links;
    private final Journeys journeys;
    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarLinks(PersonalLinks links, Journeys journeys, JdbcClient jdbc, Clock clock) {
        this.links = links;
        this.journeys = journeys;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The private address of all moments of this participant: a path on this site, the same each time. */
    @Transactional
    public String of(Journey journey, Participant participant) {
        return "/calendar/" + token(journey, participant) + "/plein.ics";
    }

    /** The address of a file with one moment, to put in a calendar once. */
    @Transactional
    public String of(Journey journey, Participant participant, MomentId moment) {
        return "/calendar/" + token(journey, participant) + "/" + moment.value() + ".ics";
    }

    private String token(Journey journey, Participant participant) {
        return known(participant).orElseGet(() -> create(journey, participant));
    }

    private Optional<String> known(Participant participant) {
        return jdbc.sql("""
                select token from journeys.calendar_address
                where participant = :participant and speaker = :speaker and since > :shown
                """)
                .param("participant", participant.id())
                .param("speaker", participant.speaker().value())
                .param("shown", Timestamp.from(clock.instant().minus(SHOWN)))
                .query(String.class)
                .optional();
    }

    private String create(Journey journey, Participant participant) {
        var token = links.create(PURPOSE, participant.id(), journey.organisations(), participant.speaker(), VALID);
        jdbc.sql("""
                insert into journeys.calendar_address (participant, speaker, token, since)
                values (:participant, :speaker, :token, :now)
                on conflict (participant, speaker) do update set token = excluded.token, since = excluded.since
                """)
                .param("participant", participant.id())
                .param("speaker", participant.speaker().value())
                .param("token", token)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return token;
    }

    /** Empty when it is too old. Whoever takes part no more, or has not the word any more, finds nothing. */
    Optional<Opened> open(String token) {
        var link = links.open(PURPOSE, token).orElseThrow(CalendarLinks::notFound);
        if (link.expired()) return Optional.empty();
        var taking = journeys.takingPart(link.subject()).orElseThrow(CalendarLinks::notFound);
        var me = taking.participant();
        if (!me.takesPart() || !me.speaker().equals(link.holder())) throw notFound();
        return Optional.of(new Opened(taking.journey(), me, link.holder()));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
