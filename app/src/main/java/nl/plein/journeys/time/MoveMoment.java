package nl.plein.journeys.time;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.function.Predicate;
import nl.plein.journeys.Journey;
import nl.plein.journeys.JourneyId;
import nl.plein.journeys.JourneyLetters;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.Moment;
import nl.plein.journeys.MomentId;
import nl.plein.journeys.ContactMoments;
import nl.plein.journeys.Participant;
import nl.plein.people.PersonId;
import nl.plein.shared.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A contact moment goes to another time, and everybody who takes part hears so. */
@Component
public class MoveMoment {

    private final Journeys journeys;
    private final ContactMoments moments;
    private final JourneyLetters letters;
    private final Clock clock;

    MoveMoment(Journeys journeys, ContactMoments moments, JourneyLetters letters, Clock clock) {
        this.journeys = journeys;
        this.moments = moments;
        this.letters = letters;
        this.clock = clock;
    }

    /** @param withLater what comes after it moves as many days */
    @Transactional
    public Outcome<Journey> move(JourneyId id, MomentId which, LocalDateTime to, boolean withLater, PersonId by) {
        var journey = journeys.lock(id).orElseThrow();
        var moment = journey.moment(which).filter(Moment::isOpen).orElse(null);
        if (moment == null || journey.isOver()) return Outcome.refused("journey.moment.done");
        var starts = to.atZone(clock.getZone()).toInstant();
        if (!starts.isAfter(clock.instant())) return Outcome.refused("journey.time.past");
        if (starts.equals(moment.startsAt())) return Outcome.done(journey);
        for (var move : Planning.move(moment, to, clock.getZone(), journey.moments(), withLater))
            moments.move(move.moment(), move.to(), by, clock.instant());
        tell(journey, one -> !one.speaker().equals(by), "letter.journey.moved", moment.startsAt(), starts);
        return Outcome.done(journeys.find(id).orElseThrow());
    }

    /** Somebody cannot at that time; the helper finds another. */
    @Transactional
    public void cannot(JourneyId id, MomentId which, PersonId by) {
        var journey = journeys.lock(id).orElseThrow();
        var moment = journey.moment(which).filter(Moment::isOpen).orElse(null);
        if (moment == null || journey.isOver() || !moments.cannot(which, by, clock.instant())) return;
        tell(journey, Participant::isHelper, "letter.journey.cannot", moment.startsAt());
    }

    private void tell(Journey journey, Predicate<Participant> whom, String key, Object... words) {
        journey.participants().stream()
                .filter(Participant::takesPart)
                .filter(whom)
                .forEach(one -> letters.send(journey, one, key, words));
    }
}
