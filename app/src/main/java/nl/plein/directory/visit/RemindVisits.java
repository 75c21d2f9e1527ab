package nl.plein.directory.visit;

import java.time.Clock;
import nl.plein.directory.Places;
import nl.plein.shared.OneByOne;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds everybody who comes tomorrow, once. The letter is written in the transaction that marks it: it goes or it does not. */
@Component
class RemindVisits {

    private final Visits visits;
    private final Places places;
    private final VisitLetters letters;
    private final OneByOne oneByOne;
    private final Clock clock;

    RemindVisits(Visits visits, Places places, VisitLetters letters, OneByOne oneByOne, Clock clock) {
        this.visits = visits;
        this.places = places;
        this.letters = letters;
        this.oneByOne = oneByOne;
        this.clock = clock;
    }

    @Transactional
    void remind() {
        var now = clock.instant().atZone(clock.getZone());
        Reminding.upTo(now).ifPresent(until -> oneByOne.each(
                "remind of a visit", visits.takeUnreminded(Reminding.since(now), until), Visit::id, this::remind));
    }

    private void remind(Visit visit) {
        if (!Reminding.isWanted(visit, clock.getZone()) || !letters.reaches(visit)) return;
        places.find(visit.place()).ifPresent(place -> {
            letters.remind(visit, place);
            visits.reminded(visit.id(), clock.instant());
        });
    }
}
