package nl.plein.journeys.start;

import java.util.Optional;
import nl.plein.access.Keys;
import nl.plein.journeys.JourneyLinks;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.Participant;
import nl.plein.journeys.programme.Programmes;
import nl.plein.matching.ProposalId;
import nl.plein.matching.WhatFollows;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Two who are linked begin together where there is a programme for that kind of help. */
@Component
class FollowMatch implements WhatFollows {

    private final Programmes programmes;
    private final Journeys journeys;
    private final JourneyLinks links;
    private final Keys keys;

    FollowMatch(Programmes programmes, Journeys journeys, JourneyLinks links, Keys keys) {
        this.programmes = programmes;
        this.journeys = journeys;
        this.links = links;
        this.keys = keys;
    }

    @Override
    public boolean begins(OrganisationId asker, String kind) {
        return keys.onDuty(() -> programmes.forKind(asker, kind).isPresent());
    }

    @Override
    @Transactional
    public Optional<String> page(ProposalId match, PersonId person, PersonId holder) {
        return keys.onDuty(() -> journeys.of(match).flatMap(journey -> journey.participants().stream()
                .filter(Participant::takesPart)
                .filter(one -> one.person().equals(person) && one.speaker().equals(holder))
                .findFirst()
                .map(me -> links.to(journey, me))));
    }
}
