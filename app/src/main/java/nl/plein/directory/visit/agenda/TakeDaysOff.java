package nl.plein.directory.visit.agenda;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.plein.access.Viewer;
import nl.plein.directory.Places;
import nl.plein.directory.visit.ChangeVisit;
import nl.plein.directory.visit.Visit;
import nl.plein.directory.visit.talk.DaysOff;
import nl.plein.directory.visit.talk.TalkTimes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A day off. Whoever would come then is written to, with other moments; first the guide sees who they are. */
@Component
class TakeDaysOff {

    private final Agenda agenda;
    private final TalkTimes talkTimes;
    private final ChangeVisit changeVisit;
    private final Places places;

    TakeDaysOff(Agenda agenda, TalkTimes talkTimes, ChangeVisit changeVisit, Places places) {
        this.agenda = agenda;
        this.talkTimes = talkTimes;
        this.changeVisit = changeVisit;
        this.places = places;
    }

    /**
     * @param seen visits of which the guide saw that they will be cancelled
     * @return those that were not seen yet: then nothing happened
     */
    @Transactional
    List<Visit> take(Viewer viewer, DaysOff off, Collection<UUID> seen) {
        talkTimes.waitForOthersWith(off.guide());
        var coming = agenda.comingTo(viewer, off);
        if (!seen.containsAll(coming.stream().map(Visit::id).toList())) return coming;
        talkTimes.add(off);
        for (var visit : coming) changeVisit.cancelByGuide(visit, places.find(visit.place()).orElseThrow());
        return List.of();
    }
}
