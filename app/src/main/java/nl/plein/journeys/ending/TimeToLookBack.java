package nl.plein.journeys.ending;

import java.time.Clock;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Moment;
import nl.plein.journeys.Participant;
import nl.plein.journeys.programme.Programmes;
import org.springframework.stereotype.Component;

/** When it makes sense to look back: it is over or the last talk has begun. Sooner for whoever wants it, once they talked. */
@Component
public class TimeToLookBack {

    public enum Stage {
        NOT_YET,
        /** who wants to stop, or go on otherwise; nobody asks them */
        MAY,
        ASK,
        SAID
    }

    private final LookBacks lookBacks;
    private final Programmes programmes;
    private final Clock clock;

    TimeToLookBack(LookBacks lookBacks, Programmes programmes, Clock clock) {
        this.lookBacks = lookBacks;
        this.programmes = programmes;
        this.clock = clock;
    }

    public Stage stage(Journey journey, Participant me) {
        var stage = stage(journey);
        return stage != Stage.NOT_YET && lookBacks.of(me).isPresent() ? Stage.SAID : stage;
    }

    private Stage stage(Journey journey) {
        if (journey.moments().isEmpty()) return Stage.NOT_YET;
        if (journey.isOver()) return Stage.ASK;
        var last = journey.moments().getLast().startsAt();
        if (programmes.of(journey).hasEnd() && !clock.instant().isBefore(last)) return Stage.ASK;
        return journey.moments().stream().anyMatch(Moment::happened) ? Stage.MAY : Stage.NOT_YET;
    }
}
