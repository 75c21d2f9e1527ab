package nl.plein.journeys.handover;

import java.time.Instant;
import java.util.UUID;
import nl.plein.journeys.Text;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;

/**
 * Somebody who is helped goes to another organisation.
 *
 * @param participant who goes, and in what
 * @param person the same one, for the receiver, who does not see the journey
 * @param speaker who has the word for this person
 * @param owner asks
 * @param receiver would take over; sees it after the person's yes and not before
 * @param programme what they did at the owner, in words
 */
public record Handover(
        UUID id,
        UUID participant,
        PersonId person,
        PersonId speaker,
        OrganisationId owner,
        OrganisationId receiver,
        Text programme,
        Instant askedAt,
        State state,
        Instant stateAt) {

    public enum State {
        /** the person has not answered */
        ASKED,
        /** the person said no */
        DECLINED,
        /** the person said yes; the other organisation has not answered */
        AGREED,
        TAKEN,
        /** the other organisation cannot take over */
        REFUSED,
        /** whoever asked took it back */
        WITHDRAWN
    }

    boolean isOpen() {
        return state == State.ASKED || state == State.AGREED;
    }
}
