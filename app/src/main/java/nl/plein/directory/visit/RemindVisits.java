package nl.plein.directory.visit;

import java.time.Clock;
import nl.plein.directory.Places;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds everybody who comes tomorrow, once. The letter is written in the transaction that marks it: it goes or it does not. */
@Component
class RemindVisits {

    private final Visits visits;
    private final Places places;
    private final VisitLetters letters;
    private final Clock clock;

    RemindVisits(Visits visits, Places places, VisitLetters letters, Clock clock) {
        this.visits = visits;
        this.places = places;
        this.letters = letters;
        this.clock = clock;
    }

    @Transactional
    void remind() {
        var now = clock.instant().atZone(clock.getZone());
        Reminding.upTo(now).ifPresent(until -> visits.takeUnreminded(Reminding.since(now), until).stream()
                .filter(visit -> Reminding.isWanted(visit, clock.getZone()) && letters.reaches(visit))
                .forEach(visit -> places.find(visit.place()).ifPresent(place -> {
                    letters.remind(visit, place);
                    visits.reminded(visit.id(), now.toInstant());
                })));
    }
}
