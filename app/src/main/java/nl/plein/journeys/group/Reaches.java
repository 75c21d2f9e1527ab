package nl.plein.journeys.group;

import java.util.stream.Stream;
import nl.plein.journeys.JourneyLinks.Opened;
import nl.plein.journeys.Participant;
import nl.plein.matching.Matches;
import nl.plein.matching.Reach;
import org.springframework.stereotype.Component;

/** How a helper reaches those with whom they were matched; to the others in a group nobody gave a number. */
@Component
public class Reaches {

    private final Bonds bonds;
    private final Matches matches;

    Reaches(Bonds bonds, Matches matches) {
        this.bonds = bonds;
        this.matches = matches;
    }

    public Stream<Reach> of(Opened helper) {
        var journey = helper.journey();
        var bound = bonds.of(journey.id());
        if (bound.isEmpty() && journey.match() != null)
            return journey.askers()
                    .map(Participant::person)
                    .flatMap(asker -> matches.reach(journey.match(), asker).stream());
        return bound.stream()
                .filter(bond -> bond.helper().equals(helper.me().person()))
                .filter(bond -> journey.askers().anyMatch(asker -> asker.person().equals(bond.asker())))
                .flatMap(bond -> matches.reach(bond.match(), bond.asker()).stream())
                .distinct();
    }
}
