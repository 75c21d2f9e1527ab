package nl.plein.directory.way;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import nl.plein.shared.OneByOne;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the next step at the moment that somebody chose. The letter is written in the transaction that takes the moment away
 * and marks the step: however many nodes run, and whenever one is stopped, each step is told once at most.
 */
@Component
class TellNext {

    private static final int AT_ONCE = 100;
    private static final Duration OF_USE = Duration.ofDays(1);

    private final Ways ways;
    private final KeptSteps steps;
    private final WayLetters letters;
    private final OneByOne oneByOne;
    private final Clock clock;

    TellNext(Ways ways, KeptSteps steps, WayLetters letters, OneByOne oneByOne, Clock clock) {
        this.ways = ways;
        this.steps = steps;
        this.letters = letters;
        this.oneByOne = oneByOne;
        this.clock = clock;
    }

    @Transactional
    void tell() {
        if (OfferAt.isNight(LocalTime.now(clock))) return;
        oneByOne.each("tell a next step", ways.due(clock.instant(), AT_ONCE), Way::id, this::tell);
    }

    private void tell(Way way) {
        var now = clock.instant();
        ways.told(way);
        steps.of(way).stream()
                .filter(KeptStep::canBeOffered)
                .findFirst()
                .filter(step -> steps.offered(way, step.id(), now))
                .ifPresent(_ -> letters.tellNext(way, now.plus(OF_USE)));
    }
}
