package nl.plein.journeys.time;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.plein.access.PersonalLinks;
import nl.plein.journeys.Journey;
import nl.plein.journeys.JourneyId;
import nl.plein.journeys.JourneyLetters;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.Moment;
import nl.plein.journeys.MomentId;
import nl.plein.journeys.ContactMoments;
import nl.plein.journeys.Participant;
import nl.plein.journeys.time.AskedMoves.AskedMove;
import nl.plein.people.PersonId;
import nl.plein.shared.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A contact moment goes to another time, and everybody who takes part hears so. */
@Component
public class MoveMoment {

    static final String PURPOSE = "child-move";

    private static final Duration VALID = Duration.ofDays(60);

    private final Journeys journeys;
    private final AskedMoves moves;
    private final Children children;
    private final PersonalLinks links;
    private final ContactMoments moments;
    private final JourneyLetters letters;
    private final Clock clock;

    MoveMoment(
            Journeys journeys,
            AskedMoves moves,
            Children children,
            PersonalLinks links,
            ContactMoments moments,
            JourneyLetters letters,
            Clock clock) {
        this.journeys = journeys;
        this.moves = moves;
        this.children = children;
        this.links = links;
        this.moments = moments;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * A helper wants another time. Where a child takes part the talk stays where it is until who speaks for that child said
     * yes, by a link of their own: a child opens the page of the journey as well.
     *
     * @param withLater what comes after it moves as many days
     */
    @Transactional
    public Outcome<Journey> ask(JourneyId id, MomentId which, LocalDateTime to, boolean withLater, PersonId by) {
        var journey = journeys.lock(id).orElseThrow();
        var refused = against(journey, which, to, withLater);
        if (refused.isPresent()) return Outcome.refused(refused.get());
        var moment = journey.moment(which).orElseThrow();
        var starts = to.atZone(clock.getZone()).toInstant();
        if (starts.equals(moment.startsAt())) return Outcome.done(journey);
        var waitsFor = children.of(journey).stream().filter(one -> !one.isHelper()).toList();
        if (waitsFor.isEmpty()) return move(id, which, to, withLater, by);
        var asked = new AskedMove(UUID.randomUUID(), which, starts, withLater, by);
        if (moves.ask(asked, waitsFor.stream().map(Participant::id).toList(), clock.instant()))
            for (var child : waitsFor) {
                var token = links.create(PURPOSE, asked.id(), journey.organisations(), child.speaker(), VALID);
                letters.ask(journey, child, "letter.journey.move-asked", "/moved/" + token, moment.startsAt(), starts);
            }
        return Outcome.done(journeys.find(id).orElseThrow());
    }

    /** Who speaks for a child says yes or no. May be repeated: what was answered stays answered. */
    @Transactional
    void say(Journey before, AskedMove asked, boolean yes, PersonId by) {
        var journey = journeys.lock(before.id()).orElseThrow();
        var moment = journey.moment(asked.moment()).orElseThrow();
        if (!yes) {
            if (moves.no(asked.id())) tell(journey, Participant::isHelper, "letter.journey.move-refused", moment.startsAt(), asked.to());
            return;
        }
        var theirs = journey.participants().stream().filter(one -> one.speaker().equals(by)).map(Participant::id).toList();
        if (moves.find(asked.id()).isEmpty() || !moves.yes(asked.id(), theirs)) return;
        var to = asked.to().atZone(clock.getZone()).toLocalDateTime();
        if (move(journey.id(), asked.moment(), to, asked.withLater(), by) instanceof Outcome.Refused<Journey> _)
            tell(journey, Participant::isHelper, "letter.journey.move-refused", moment.startsAt(), asked.to());
    }

    /** Everybody agreed, as a coordinator heard by phone for example. */
    @Transactional
    public Outcome<Journey> move(JourneyId id, MomentId which, LocalDateTime to, boolean withLater, PersonId by) {
        var journey = journeys.lock(id).orElseThrow();
        var refused = against(journey, which, to, withLater);
        if (refused.isPresent()) return Outcome.refused(refused.get());
        var moment = journey.moment(which).orElseThrow();
        var starts = to.atZone(clock.getZone()).toInstant();
        if (starts.equals(moment.startsAt())) return Outcome.done(journey);
        for (var move : Planning.move(moment, to, clock.getZone(), journey.moments(), withLater))
            moments.move(move.moment(), move.to(), by, clock.instant());
        tell(journey, one -> !one.speaker().equals(by), "letter.journey.moved", moment.startsAt(), starts);
        return Outcome.done(journeys.find(id).orElseThrow());
    }

    private Optional<String> against(Journey journey, MomentId which, LocalDateTime to, boolean withLater) {
        var moment = journey.moment(which).filter(Moment::isOpen).orElse(null);
        if (moment == null || journey.isOver()) return Optional.of("journey.moment.done");
        var starts = to.atZone(clock.getZone()).toInstant();
        if (!starts.isAfter(clock.instant())) return Optional.of("journey.time.past");
        if (starts.equals(moment.startsAt())) return Optional.empty();
        var moved = Planning.move(moment, to, clock.getZone(), journey.moments(), withLater);
        if (!Planning.keepsOrder(journey.moments(), moved)) return Optional.of("journey.time.past-next");
        return children.against(journey, moved.stream().map(Planning.Move::moved).toList());
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
