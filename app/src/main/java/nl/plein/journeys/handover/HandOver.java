package nl.plein.journeys.handover;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.plein.access.Keys;
import nl.plein.access.PersonalLinks;
import nl.plein.access.WriteToRole;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Journey.Ending.Reason;
import nl.plein.journeys.JourneyLetters;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.Participant;
import nl.plein.journeys.ending.EndJourney;
import nl.plein.journeys.handover.Handover.State;
import nl.plein.journeys.programme.Programmes;
import nl.plein.people.Organisation;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import nl.plein.people.People;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import nl.plein.post.Letter;
import nl.plein.shared.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of going to another organisation: a coordinator asks, the person says yes or no, the other organisation takes
 * over or cannot. Until the person said yes, the other organisation knows nothing.
 */
@Component
public class HandOver {

    static final String PURPOSE = "handover";

    private static final Duration VALID = Duration.ofDays(60);

    private final Handovers handovers;
    private final Journeys journeys;
    private final Programmes programmes;
    private final EndJourney endJourney;
    private final JourneyLetters letters;
    private final PersonalLinks links;
    private final Organisations organisations;
    private final People people;
    private final WriteToRole writeToRole;
    private final Keys keys;
    private final Clock clock;

    HandOver(
            Handovers handovers,
            Journeys journeys,
            Programmes programmes,
            EndJourney endJourney,
            JourneyLetters letters,
            PersonalLinks links,
            Organisations organisations,
            People people,
            WriteToRole writeToRole,
            Keys keys,
            Clock clock) {
        this.handovers = handovers;
        this.journeys = journeys;
        this.programmes = programmes;
        this.endJourney = endJourney;
        this.letters = letters;
        this.links = links;
        this.organisations = organisations;
        this.people = people;
        this.writeToRole = writeToRole;
        this.keys = keys;
        this.clock = clock;
    }

    /** Those who could take over from this one. */
    public List<Organisation> receivers(OrganisationId owner) {
        return organisations.partners().stream().filter(partner -> !partner.id().equals(owner)).toList();
    }

    /**
     * The person, or who speaks for them, gets a letter with the question. Its link is another one than that of the journey:
     * a child opens that as well, and this question is not for a child to answer.
     */
    @Transactional
    public Outcome<UUID> ask(Journey journey, Participant who, OrganisationId receiver, PersonId by) {
        var name = receivers(journey.organisation()).stream()
                .filter(partner -> partner.id().equals(receiver))
                .map(Organisation::name)
                .findFirst();
        if (name.isEmpty()) return Outcome.refused("handover.to.choose");
        var handover = new Handover(
                UUID.randomUUID(),
                who.id(),
                who.person(),
                who.speaker(),
                journey.organisation(),
                receiver,
                programmes.of(journey).name(),
                clock.instant(),
                State.ASKED,
                clock.instant());
        if (!handovers.ask(handover, by)) return Outcome.refused("handover.asked");
        var token = links.create(PURPOSE, handover.id(), journey.organisations(), who.speaker(), VALID);
        letters.ask(journey, who, "letter.journey.handover.asked", "/handover/" + token, name.get());
        return Outcome.done(handover.id());
    }

    /**
     * With a yes the other organisation knows the person from then on, and its coordinators hear that somebody waits.
     *
     * @param by whoever has the word, or a coordinator who was told by telephone
     */
    @Transactional
    public void say(Journey journey, Handover handover, boolean yes, PersonId by) {
        if (!handovers.said(handover.id(), yes, by, clock.instant())) return;
        if (!yes) return;
        keys.onDuty(() -> {
            people.becomeKnown(handover.receiver(), handover.person());
            people.becomeKnown(handover.receiver(), handover.speaker());
            var key = "letter.journey.handover.agreed";
            writeToRole.write(handover.receiver(), EnumSet.of(Role.COORDINATOR), key, coordinator -> new Letter(
                    coordinator.email(),
                    Locale.of(coordinator.language()),
                    key,
                    List.of(coordinator.givenName()),
                    "/handovers",
                    journey.id().value()));
        });
    }

    /** The journey at the owner is over when it is taken; otherwise it goes on as it was. */
    @Transactional
    void answer(Handover handover, boolean taken, PersonId by) {
        if (!handovers.answered(handover.id(), taken, by, clock.instant())) return;
        var name = organisations.find(handover.receiver()).map(Organisation::name).orElse("");
        keys.onDuty(() -> {
            var journey = journeys.ofParticipant(handover.participant()).orElseThrow();
            var who = journey.participant(handover.participant()).orElseThrow();
            if (taken) endJourney.end(journey.id(), Reason.HANDED_OVER, false, by);
            letters.send(journey, who, taken ? "letter.journey.handover.taken" : "letter.journey.handover.refused", name);
        });
    }

    @Transactional
    public void withdraw(Handover handover, PersonId by) {
        handovers.withdrawn(handover.id(), by, clock.instant());
    }
}
