package nl.plein.directory.visit;

import java.time.Clock;
import nl.plein.directory.Place;
import nl.plein.directory.visit.talk.Moments;
import nl.plein.directory.visit.talk.TalkTimes;
import nl.plein.post.Post;
import nl.plein.shared.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What whoever comes by changes: another moment, or not at all. Nobody has to say why. */
@Component
public class ChangeVisit {

    private static final int OTHER_TIMES = 3;

    private final Moments moments;
    private final TalkTimes talkTimes;
    private final Visits visits;
    private final VisitLetters letters;
    private final VisitLinks links;
    private final Post post;
    private final Clock clock;

    ChangeVisit(
            Moments moments,
            TalkTimes talkTimes,
            Visits visits,
            VisitLetters letters,
            VisitLinks links,
            Post post,
            Clock clock) {
        this.moments = moments;
        this.talkTimes = talkTimes;
        this.visits = visits;
        this.letters = letters;
        this.links = links;
        this.post = post;
        this.clock = clock;
    }

    /** The old moment is given up only when the new one is sure. */
    @Transactional
    Outcome<Visit> move(Visit visit, Place place, String moment) {
        if (!visit.isComing(clock.instant())) return Outcome.refused("visit.over");
        moments.find(place, moment).ifPresent(wanted -> talkTimes.waitForOthersWith(wanted.guide()));
        var free = moments.find(place, moment);
        if (free.isEmpty()) return Outcome.refused("visit.taken");
        visits.move(visit.id(), free.get(), clock.instant());
        post.discardAbout(visit.id());
        var moved = visits.find(visit.id()).orElseThrow();
        letters.moved(moved, place);
        return Outcome.done(moved);
    }

    @Transactional
    void cancel(Visit visit) {
        if (visits.cancel(visit.id(), Visit.By.VISITOR, clock.instant())) post.discardAbout(visit.id());
    }

    /** The visitor is told, with other moments at the same place. */
    @Transactional
    public void cancelByGuide(Visit visit, Place place) {
        if (!visits.cancel(visit.id(), Visit.By.GUIDE, clock.instant())) return;
        post.discardAbout(visit.id());
        var others = moments.free(place).stream().limit(OTHER_TIMES).toList();
        letters.cancelled(visit, place, others);
    }

    /** As if it had never been. */
    @Transactional
    void remove(Visit visit) {
        post.discardAbout(visit.id());
        links.takeBack(visit.id());
        visits.remove(visit.id());
    }
}
