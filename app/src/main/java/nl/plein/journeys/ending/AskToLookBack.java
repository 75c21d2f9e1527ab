package nl.plein.journeys.ending;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;
import nl.plein.journeys.JourneyLetters;
import nl.plein.journeys.Journeys;
import nl.plein.shared.OneByOne;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks everybody once, when it is over, how it was and what they want then. By day, and not a minute after the last talk. */
@Component
class AskToLookBack {

    private static final Duration AFTER_LAST_MOMENT = Duration.ofHours(1);

    /** What ended longer ago is not asked any more. */
    private static final Duration ENDED_WITHIN = Duration.ofDays(7);

    private static final LocalTime FROM = LocalTime.of(9, 0);
    private static final LocalTime UNTIL = LocalTime.of(20, 30);

    private final LookBacks lookBacks;
    private final Journeys journeys;
    private final JourneyLetters letters;
    private final OneByOne oneByOne;
    private final Clock clock;

    AskToLookBack(LookBacks lookBacks, Journeys journeys, JourneyLetters letters, OneByOne oneByOne, Clock clock) {
        this.lookBacks = lookBacks;
        this.journeys = journeys;
        this.letters = letters;
        this.oneByOne = oneByOne;
        this.clock = clock;
    }

    @Transactional
    void ask() {
        var time = LocalTime.now(clock);
        if (time.isBefore(FROM) || time.isAfter(UNTIL)) return;
        var now = clock.instant();
        var ended = lookBacks.toAsk(now.minus(ENDED_WITHIN), now.minus(AFTER_LAST_MOMENT));
        oneByOne.each("ask how it was", ended, id -> id, participant -> {
            if (lookBacks.asked(participant, now)) write(participant);
        });
    }

    private void write(UUID participant) {
        var journey = journeys.ofParticipant(participant).orElseThrow();
        var reader = journey.participant(participant).orElseThrow();
        letters.send(journey, reader, reader.isHelper() ? "letter.journey.back.helper" : "letter.journey.back.asker");
    }
}
