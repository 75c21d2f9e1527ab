package nl.plein.directory.visit;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.plein.access.Keys;
import nl.plein.directory.Place;
import nl.plein.directory.visit.talk.Moments;
import nl.plein.directory.visit.talk.TalkTimes;
import nl.plein.shared.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books a moment for whoever was first. Those with the same guide wait for each other; should that ever fail, the database
 * still lets only one in.
 */
@Component
class BookVisit {

    private final Moments moments;
    private final TalkTimes talkTimes;
    private final Visits visits;
    private final VisitLetters letters;
    private final Keys keys;
    private final Clock clock;

    BookVisit(Moments moments, TalkTimes talkTimes, Visits visits, VisitLetters letters, Keys keys, Clock clock) {
        this.moments = moments;
        this.talkTimes = talkTimes;
        this.visits = visits;
        this.letters = letters;
        this.keys = keys;
        this.clock = clock;
    }

    /** @param form sent twice, it is one visit */
    @Transactional
    Outcome<Visit> book(Place place, String moment, Caller caller, UUID form) {
        keys.add(List.of(place.upkeep().organisation()));
        moments.find(place, moment).ifPresent(wanted -> talkTimes.waitForOthersWith(wanted.guide()));
        var before = visits.sentAs(form);
        if (before.isPresent()) return Outcome.done(before.get());
        var free = moments.find(place, moment);
        if (free.isEmpty()) return Outcome.refused("visit.taken");
        var visit = caller.comes(free.get(), clock.instant());
        if (!visits.add(visit, form)) return Outcome.refused("visit.taken");
        letters.booked(visit, place);
        return Outcome.done(visit);
    }
}
