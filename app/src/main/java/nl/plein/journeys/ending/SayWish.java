package nl.plein.journeys.ending;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.plein.journeys.Journey;
import nl.plein.journeys.JourneyLetters;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.LookedBack;
import nl.plein.journeys.ending.Wish.What;
import nl.plein.journeys.programme.ProgrammeVersion;
import nl.plein.journeys.programme.Programmes;
import nl.plein.matching.Match;
import nl.plein.matching.Matches;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody looks back and says what they want then. When both have, it happens. In a group the coordinator decides. */
@Component
class SayWish {

    private final LookBacks lookBacks;
    private final Journeys journeys;
    private final Programmes programmes;
    private final Matches matches;
    private final JourneyLetters letters;
    private final EndJourney endJourney;
    private final GoOn goOn;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    SayWish(
            LookBacks lookBacks,
            Journeys journeys,
            Programmes programmes,
            Matches matches,
            JourneyLetters letters,
            EndJourney endJourney,
            GoOn goOn,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.lookBacks = lookBacks;
        this.journeys = journeys;
        this.programmes = programmes;
        this.matches = matches;
        this.letters = letters;
        this.endJourney = endJourney;
        this.goOn = goOn;
        this.facts = facts;
        this.clock = clock;
    }

    /** With what these two can go on, without an end first. */
    List<ProgrammeVersion> onward(Journey journey) {
        if (journey.match() == null) return List.of();
        return matches.find(journey.match())
                .map(Match::kind)
                .map(kind -> programmes.onward(journey.organisation(), kind))
                .orElse(List.of());
    }

    /** May be repeated; what was said of how it was stays as it was said first. */
    @Transactional
    void lookBack(Journey journey, LookBack back) {
        var part = journey.participant(back.participant()).orElseThrow().part();
        if (lookBacks.add(back)) facts.publishEvent(new LookedBack(journey.id(), part, back.faces()));
    }

    /** May be repeated, and said otherwise, until it is over. */
    @Transactional
    void wish(Journey found, Wish wish, PersonId by) {
        var journey = journeys.lock(found.id()).orElseThrow();
        if (journey.isOver()) return;
        lookBacks.wish(wish, by, clock.instant());
        var askers = journey.askers().toList();
        var helpers = journey.helpers().toList();
        if (askers.size() != 1 || helpers.size() != 1) return;
        var wishes = lookBacks.wishes(journey);
        var helper = wishes.get(helpers.getFirst().id());
        switch (Next.of(what(wishes.get(askers.getFirst().id())), what(helper))) {
            case Next.Wait() -> ask(journey, wishes.keySet());
            case Next.GoOn() -> onward(journey).stream()
                    .filter(one -> one.programme().equals(helper.programme()))
                    .findFirst()
                    .ifPresent(programme -> goOn.goOn(journey, programme, by));
            case Next.End(var reason, var searchAgain) -> endJourney.end(journey.id(), reason, searchAgain, by);
        }
    }

    /** Whoever has not said what they want hears that it is their turn, if they were not asked before. */
    private void ask(Journey journey, Set<UUID> said) {
        journey.participants().stream()
                .filter(one -> one.takesPart() && !said.contains(one.id()))
                .filter(one -> lookBacks.asked(one.id(), clock.instant()))
                .forEach(one -> letters.send(journey, one, one.isHelper() ? "letter.journey.wish.helper" : "letter.journey.wish.asker"));
    }

    private static @Nullable What what(@Nullable Wish wish) {
        return wish == null ? null : wish.what();
    }
}
