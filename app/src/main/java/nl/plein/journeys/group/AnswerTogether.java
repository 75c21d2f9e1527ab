package nl.plein.journeys.group;

import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.Participant;
import nl.plein.journeys.group.Joining.Why;
import nl.plein.people.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody says whether they will do it together. With the last yes they are a group; with one no everything stays as it
 * was, and nobody hears who said it but the coordinator.
 */
@Component
public class AnswerTogether {

    private final Journeys journeys;
    private final Joinings joinings;
    private final BringTogether bringTogether;
    private final Clock clock;

    AnswerTogether(Journeys journeys, Joinings joinings, BringTogether bringTogether, Clock clock) {
        this.journeys = journeys;
        this.joinings = joinings;
        this.bringTogether = bringTogether;
        this.clock = clock;
    }

    /** May be repeated. @param by the speaker, or a coordinator who heard it by phone */
    @Transactional
    public void answer(UUID id, PersonId speaker, boolean yes, PersonId by) {
        var asked = joinings.find(id).orElseThrow();
        // both journeys, always in the same order, so that two answers at the same moment do not wait for each other for ever
        Stream.of(asked.journey(), asked.guest())
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .forEach(journeys::lock);
        if (!joinings.find(id).orElseThrow().isOpen() || !asked.asks(speaker)) return;
        joinings.say(id, speaker, yes, by, clock.instant());
        if (yes) joinWhenEverybodySaidYes(joinings.find(id).orElseThrow());
        else joinings.close(id, Why.REFUSED, clock.instant());
    }

    /** A coordinator thinks better of it. */
    @Transactional
    public void withdraw(UUID id) {
        joinings.close(id, Why.WITHDRAWN, clock.instant());
    }

    /** Everybody who takes part at this moment: who left need say nothing, and whoever came since was not asked. */
    private void joinWhenEverybodySaidYes(Joining joining) {
        var journey = journeys.find(joining.journey()).orElseThrow();
        var guest = journeys.find(joining.guest()).orElseThrow();
        var coming = AskTogether.coming(guest, joining.person());
        if (journey.isOver() || guest.isOver() || coming.isEmpty()) {
            joinings.close(joining.id(), Why.WITHDRAWN, clock.instant());
            return;
        }
        var everybody = Stream.concat(AskTogether.takingPart(journey), coming.stream()).map(Participant::speaker);
        if (!everybody.allMatch(joining::hasYesOf)) return;
        bringTogether.bring(journey, guest, joining.person() == null, coming);
        joinings.close(joining.id(), Why.JOINED, clock.instant());
    }

    /** Those who would take part then. */
    static long many(Journey journey, Journey guest, Joining joining, boolean helpers) {
        return Stream.concat(AskTogether.takingPart(journey), AskTogether.coming(guest, joining.person()).stream())
                .filter(one -> one.isHelper() == helpers)
                .map(Participant::person)
                .distinct()
                .count();
    }
}
