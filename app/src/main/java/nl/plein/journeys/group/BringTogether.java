package nl.plein.journeys.group;

import java.time.Clock;
import java.util.List;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Journey.Ending;
import nl.plein.journeys.JourneyLetters;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.Participant;
import nl.plein.matching.Matches;
import nl.plein.post.Post;
import org.springframework.stereotype.Component;

/** Makes one group of two journeys, once everybody said yes. Whoever comes along sees what is made from then on, and nothing of before. */
@Component
class BringTogether {

    private final Journeys journeys;
    private final GroupMembers members;
    private final Bonds bonds;
    private final Matches matches;
    private final JourneyLetters letters;
    private final Post post;
    private final Clock clock;

    BringTogether(
            Journeys journeys,
            GroupMembers members,
            Bonds bonds,
            Matches matches,
            JourneyLetters letters,
            Post post,
            Clock clock) {
        this.journeys = journeys;
        this.members = members;
        this.bonds = bonds;
        this.matches = matches;
        this.letters = letters;
        this.post = post;
        this.clock = clock;
    }

    /** @param all everybody of the other journey, which is over then; otherwise it goes on as it is */
    void bring(Journey journey, Journey guest, boolean all, List<Participant> coming) {
        members.widen(journey.id(), AskTogether.both(journey, guest));
        bind(journey, journey);
        if (all) {
            bonds.move(guest.id(), journey.id());
            bind(guest, journey);
        }
        for (var one : coming) {
            var as = members.add(journey.id(), one, clock.instant());
            if (!all) continue;
            members.goOn(one, as, clock.instant());
            members.bringQualities(guest, one, journey, as);
        }
        if (all) {
            journeys.end(guest.id(), new Ending(Ending.Why.JOINED, clock.instant()), null);
            post.discardAbout(guest.id().value());
        }
        var group = journeys.find(journey.id()).orElseThrow();
        AskTogether.takingPart(group).forEach(one ->
                letters.send(group, one, one.isHelper() ? "letter.group.begin.helper" : "letter.group.begin.asker"));
    }

    private void bind(Journey from, Journey to) {
        if (from.match() != null) matches.find(from.match()).ifPresent(match -> bonds.add(to.id(), match));
    }
}
