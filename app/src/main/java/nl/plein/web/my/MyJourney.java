package nl.plein.web.my;

import java.util.Optional;
import nl.plein.journeys.Journey;
import nl.plein.journeys.JourneyLinks;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.Participant;
import nl.plein.matching.ProposalId;
import nl.plein.needs.Entry;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From somebody's own page to that of what the two do together. Only for whoever speaks there. */
@Component
class MyJourney {

    private final Journeys journeys;
    private final JourneyLinks links;

    MyJourney(Journeys journeys, JourneyLinks links) {
        this.journeys = journeys;
        this.links = links;
    }

    boolean isThere(ProposalId match, Entry entry, @Nullable PersonId holder) {
        return journeys.of(match).flatMap(journey -> mine(journey, entry, holder)).isPresent();
    }

    /** A new address. */
    Optional<String> pageOf(ProposalId match, Entry entry, @Nullable PersonId holder) {
        return journeys.of(match)
                .flatMap(journey -> mine(journey, entry, holder).map(me -> links.to(journey, me)));
    }

    private static Optional<Participant> mine(Journey journey, Entry entry, @Nullable PersonId holder) {
        return journey.participants().stream()
                .filter(Participant::takesPart)
                .filter(one -> one.person().equals(entry.person()))
                .filter(one -> one.speaker().equals(holder))
                .findFirst();
    }
}
