package nl.plein.journeys.guide;

import java.util.List;
import java.util.Set;
import nl.plein.access.HangsOn;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.worry.Worries;
import nl.plein.people.OrganisationId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who does something together there, and who waits to be called. */
@Component
@Order(1)
class HangingJourneys implements HangsOn {

    private final Journeys journeys;
    private final Worries worries;

    HangingJourneys(Journeys journeys, Worries worries) {
        this.journeys = journeys;
        this.worries = worries;
    }

    @Override
    public List<Hanging> organisation(OrganisationId organisation) {
        var all = journeys.asking(Set.of(organisation));
        var running = (int) all.stream().filter(one -> !one.isOver()).count();
        var told = worries.open(all.stream().map(Journey::id).toList()).size();
        return List.of(new Hanging("hangs.worries", told), new Hanging("hangs.journeys", running));
    }
}
