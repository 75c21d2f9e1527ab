package nl.plein.journeys.group;

import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import nl.plein.journeys.Journey;
import nl.plein.journeys.JourneyLetters;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.Participant;
import nl.plein.journeys.group.Bonds.Bond;
import nl.plein.matching.ProposalId;
import org.springframework.stereotype.Component;

/** One of the matches of a group ends: the two leave, and the others go on when somebody still helps somebody. */
@Component
public class EndBond {

    private final Journeys journeys;
    private final Bonds bonds;
    private final GroupMembers members;
    private final JourneyLetters letters;
    private final Clock clock;

    EndBond(Journeys journeys, Bonds bonds, GroupMembers members, JourneyLetters letters, Clock clock) {
        this.journeys = journeys;
        this.bonds = bonds;
        this.members = members;
        this.letters = letters;
        this.clock = clock;
    }

    /** @return whether others go on: then this was all, and otherwise the journey is over with its match */
    public boolean end(ProposalId match) {
        var bond = bonds.of(match).orElse(null);
        if (bond == null) return false;
        var journey = journeys.lock(bond.journey()).orElseThrow();
        bonds.remove(bond);
        if (journey.isOver()) return true;
        var leaving = leaving(journey, bond);
        if (!goesOn(journey, leaving)) return false;
        leaving.forEach(one -> members.leave(one.id(), clock.instant()));
        if (!leaving.isEmpty()) TakeOut.tellTheRest(journeys.find(journey.id()).orElseThrow(), letters);
        return true;
    }

    /**
     * Both, unless another match keeps them; nobody when one of them was taken out before, because then the other stayed
     * for the group.
     */
    private List<Participant> leaving(Journey journey, Bond ended) {
        var both = AskTogether.takingPart(journey).filter(one -> ended.joins(one.person())).toList();
        if (both.size() < 2) return List.of();
        var kept = bonds.of(journey.id());
        return both.stream().filter(one -> kept.stream().noneMatch(bond -> bond.joins(one.person()))).toList();
    }

    private static boolean goesOn(Journey journey, List<Participant> leaving) {
        Predicate<Participant> stays = one -> !leaving.contains(one);
        return journey.helpers().anyMatch(stays) && journey.askers().anyMatch(stays);
    }
}
