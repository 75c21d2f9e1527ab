package nl.plein.journeys.group;

import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plein.journeys.Journey;
import nl.plein.journeys.JourneyId;
import nl.plein.journeys.JourneyLetters;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.Participant;
import nl.plein.shared.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator takes somebody out of a group; the others go on, and everybody hears so kindly. */
@Component
public class TakeOut {

    private final Journeys journeys;
    private final GroupMembers members;
    private final JourneyLetters letters;
    private final Clock clock;

    TakeOut(Journeys journeys, GroupMembers members, JourneyLetters letters, Clock clock) {
        this.journeys = journeys;
        this.members = members;
        this.letters = letters;
        this.clock = clock;
    }

    /** The last one who helps or is helped does not leave: then it is over for all. */
    @Transactional
    public Outcome<Journey> takeOut(JourneyId id, UUID participant) {
        var journey = journeys.lock(id).orElseThrow();
        var who = journey.participant(participant).filter(Participant::takesPart).orElse(null);
        if (who == null || journey.isOver()) return Outcome.refused("group.gone");
        if (with(journey, who).count() < 2) return Outcome.refused("group.last");
        members.leave(participant, clock.instant());
        letters.tell(journey, who, "letter.group.out");
        var rest = journeys.find(id).orElseThrow();
        tellTheRest(rest, letters);
        return Outcome.done(rest);
    }

    private static Stream<Participant> with(Journey journey, Participant who) {
        return who.isHelper() ? journey.helpers() : journey.askers();
    }

    static void tellTheRest(Journey group, JourneyLetters letters) {
        AskTogether.takingPart(group).forEach(one -> letters.send(group, one, "letter.group.less"));
    }
}
