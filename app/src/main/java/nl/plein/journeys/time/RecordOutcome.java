package nl.plein.journeys.time;

import java.time.Clock;
import java.time.ZonedDateTime;
import nl.plein.journeys.Journey;
import nl.plein.journeys.JourneyId;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.Moment;
import nl.plein.journeys.MomentId;
import nl.plein.journeys.MomentRecorded;
import nl.plein.journeys.ContactMoments;
import nl.plein.journeys.programme.Programmes;
import nl.plein.people.PersonId;
import nl.plein.shared.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what came of a contact moment. A programme without an end gets its next moment then. */
@Component
public class RecordOutcome {

    private final Journeys journeys;
    private final ContactMoments moments;
    private final Programmes programmes;
    private final Children children;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    RecordOutcome(
            Journeys journeys,
            ContactMoments moments,
            Programmes programmes,
            Children children,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.journeys = journeys;
        this.moments = moments;
        this.programmes = programmes;
        this.children = children;
        this.facts = facts;
        this.clock = clock;
    }

    /** May be repeated: what is written down later corrects what was written first. */
    @Transactional
    public Outcome<Journey> record(JourneyId id, MomentId which, Moment.Outcome outcome, PersonId by) {
        var journey = journeys.lock(id).orElseThrow();
        var moment = journey.moment(which).orElse(null);
        if (moment == null) return Outcome.refused("journey.moment.done");
        if (clock.instant().isBefore(moment.startsAt())) return Outcome.refused("journey.moment.to-come");
        moments.came(which, outcome, by);
        if (moment.isOpen()) facts.publishEvent(recorded(journey, moment, outcome));
        if (!journey.isOver()) goOn(journeys.find(id).orElseThrow(), by);
        return Outcome.done(journeys.find(id).orElseThrow());
    }

    private static MomentRecorded recorded(Journey journey, Moment moment, Moment.Outcome outcome) {
        var minutes = outcome instanceof Moment.Outcome.Happened happened ? happened.minutes() : 0;
        return new MomentRecorded(journey.id(), moment.id(), moment.startsAt(), outcome instanceof Moment.Outcome.Happened, minutes);
    }

    private void goOn(Journey journey, PersonId by) {
        if (journey.next().isPresent()) return;
        var programme = programmes.of(journey);
        Planning.next(journey.moments(), ZonedDateTime.now(clock), journey.id(), programme)
                .map(next -> new Planning.Move(next, children.into(journey, next)).moved())
                .ifPresent(next -> moments.plan(next, by, clock.instant()));
    }
}
