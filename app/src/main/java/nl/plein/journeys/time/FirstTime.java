package nl.plein.journeys.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import nl.plein.journeys.Journey;
import nl.plein.journeys.JourneyId;
import nl.plein.journeys.JourneyLetters;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.Moment;
import nl.plein.journeys.ContactMoments;
import nl.plein.journeys.Participant;
import nl.plein.journeys.group.Bonds;
import nl.plein.journeys.programme.Programmes;
import nl.plein.matching.Match;
import nl.plein.matching.Matches;
import nl.plein.people.PersonId;
import nl.plein.shared.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two people find their first time: the helper asks three, whoever is helped picks one, and the rest of the programme
 * follows from it.
 */
@Component
public class FirstTime {

    public static final int MOST_ASKED = 3;

    private final Journeys journeys;
    private final AskedTimes asked;
    private final ContactMoments moments;
    private final Programmes programmes;
    private final Matches matches;
    private final Bonds bonds;
    private final Children children;
    private final JourneyLetters letters;
    private final Clock clock;

    FirstTime(
            Journeys journeys,
            AskedTimes asked,
            ContactMoments moments,
            Programmes programmes,
            Matches matches,
            Bonds bonds,
            Children children,
            JourneyLetters letters,
            Clock clock) {
        this.journeys = journeys;
        this.asked = asked;
        this.moments = moments;
        this.programmes = programmes;
        this.matches = matches;
        this.bonds = bonds;
        this.children = children;
        this.letters = letters;
        this.clock = clock;
    }

    /** When all of them can, in the two weeks to come. */
    public List<LocalDateTime> suggestions(Journey journey) {
        return bonds.matches(journey).stream()
                .flatMap(match -> matches.find(match).stream())
                .map(Match::times)
                .reduce((some, others) -> some.stream().filter(others::contains).toList())
                .map(parts -> FreeTimes.after(LocalDate.now(clock), parts).stream()
                        .filter(time -> children.against(journey, plan(journey, time)).isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /** What the helper asked and nobody answered yet. */
    public List<Instant> waiting(Journey journey) {
        return journey.moments().isEmpty() ? asked.waiting(journey.id()) : List.of();
    }

    /** The helper asks; whoever is helped hears so. */
    @Transactional
    public Outcome<Journey> ask(JourneyId id, Collection<LocalDateTime> times, PersonId by) {
        var journey = journeys.lock(id).orElseThrow();
        if (journey.isOver()) return Outcome.refused("journey.over");
        if (!journey.moments().isEmpty()) return Outcome.refused("journey.time.chosen");
        if (times.isEmpty() || times.size() > MOST_ASKED) return Outcome.refused("journey.time.three");
        if (!times.stream().allMatch(this::isToCome)) return Outcome.refused("journey.time.past");
        var against = times.stream().flatMap(time -> children.against(journey, plan(journey, time)).stream()).findFirst();
        if (against.isPresent()) return Outcome.refused(against.get());
        asked.ask(id, times.stream().map(this::instant).toList(), by, clock.instant());
        journey.askers().forEach(asker -> letters.send(journey, asker, "letter.journey.times"));
        return Outcome.done(journey);
    }

    /** Picks one of those that were asked. */
    @Transactional
    public Outcome<Journey> pick(JourneyId id, Instant time, PersonId by) {
        var journey = journeys.lock(id).orElseThrow();
        if (!journey.moments().isEmpty()) return Outcome.refused("journey.time.chosen");
        if (!asked.waiting(id).contains(time)) return Outcome.refused("journey.time.gone");
        return plan(journey, LocalDateTime.ofInstant(time, clock.getZone()), by);
    }

    /** None of those will do: the helper asks others. */
    @Transactional
    public void decline(JourneyId id) {
        var journey = journeys.lock(id).orElseThrow();
        if (journey.isOver() || !asked.decline(id, clock.instant())) return;
        journey.helpers().forEach(helper -> letters.send(journey, helper, "letter.journey.times.none"));
    }

    /** Somebody heard from both when they can, by phone for example. */
    @Transactional
    public Outcome<Journey> set(JourneyId id, LocalDateTime time, PersonId by) {
        var journey = journeys.lock(id).orElseThrow();
        if (!journey.moments().isEmpty()) return Outcome.refused("journey.time.chosen");
        return plan(journey, time, by);
    }

    private Outcome<Journey> plan(Journey journey, LocalDateTime first, PersonId by) {
        if (journey.isOver()) return Outcome.refused("journey.over");
        if (!isToCome(first)) return Outcome.refused("journey.time.past");
        var plan = plan(journey, first);
        var against = children.against(journey, plan);
        if (against.isPresent()) return Outcome.refused(against.get());
        for (var moment : plan) moments.plan(moment, by, clock.instant());
        asked.forget(journey.id());
        var planned = journeys.find(journey.id()).orElseThrow();
        planned.participants().stream()
                .filter(Participant::takesPart)
                .forEach(one -> letters.send(
                        planned, one, one.isHelper() ? "letter.journey.planned.helper" : "letter.journey.planned.asker",
                        instant(first)));
        return Outcome.done(planned);
    }

    private List<Moment> plan(Journey journey, LocalDateTime first) {
        return Planning.from(first, clock.getZone(), journey.id(), programmes.of(journey));
    }

    private boolean isToCome(LocalDateTime time) {
        return instant(time).isAfter(clock.instant());
    }

    private Instant instant(LocalDateTime time) {
        return time.atZone(clock.getZone()).toInstant();
    }
}
