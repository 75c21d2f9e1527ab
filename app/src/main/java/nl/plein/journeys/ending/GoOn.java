package nl.plein.journeys.ending;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Journey.Ending.Reason;
import nl.plein.journeys.JourneyId;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.Participant;
import nl.plein.journeys.group.Bonds;
import nl.plein.journeys.programme.ProgrammeVersion;
import nl.plein.matching.Matches;
import nl.plein.journeys.time.FirstTime;
import nl.plein.people.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two people go on together: what they did is over, and the next begins, at the time of the week that they are used to.
 * Their match goes with them.
 */
@Component
class GoOn {

    private static final Duration NOTICE = Duration.ofDays(1);

    private final Journeys journeys;
    private final EndJourney endJourney;
    private final FirstTime firstTime;
    private final Bonds bonds;
    private final Matches matches;
    private final Clock clock;

    GoOn(Journeys journeys, EndJourney endJourney, FirstTime firstTime, Bonds bonds, Matches matches, Clock clock) {
        this.journeys = journeys;
        this.endJourney = endJourney;
        this.firstTime = firstTime;
        this.bonds = bonds;
        this.matches = matches;
        this.clock = clock;
    }

    /** May be repeated. */
    @Transactional
    void goOn(Journey before, ProgrammeVersion programme, PersonId by) {
        // their wish stays, and stands on the list of the coordinator together with the certificate
        if (!matches.withoutCertificateOn(LocalDate.now(clock), bonds.matches(before)).isEmpty()) return;
        if (!endJourney.over(before, Reason.GONE_ON, by)) return;
        var next = next(before, programme);
        journeys.follow(before, next);
        if (before.meeting() != null) journeys.meet(next.id(), before.meeting(), by, clock.instant());
        if (!before.moments().isEmpty()) firstTime.set(next.id(), usualTime(before), by);
    }

    private Journey next(Journey before, ProgrammeVersion programme) {
        var id = JourneyId.create();
        return new Journey(
                id,
                before.organisation(),
                before.organisations(),
                before.match(),
                programme.programme().value(),
                programme.version(),
                clock.instant(),
                before.participants().stream().filter(Participant::takesPart).map(one -> again(id, one)).toList(),
                null,
                List.of(),
                null);
    }

    private Participant again(JourneyId journey, Participant before) {
        return new Participant(
                UUID.randomUUID(), journey, before.person(), before.speaker(), before.part(), clock.instant(), null);
    }

    /** A week after the last time, or as many weeks again until there is a day left to get used to it. */
    private LocalDateTime usualTime(Journey before) {
        var soonest = ZonedDateTime.now(clock).plus(NOTICE);
        var time = before.moments().getLast().startsAt().atZone(clock.getZone());
        do time = time.plusWeeks(1);
        while (time.isBefore(soonest));
        return time.toLocalDateTime();
    }
}
